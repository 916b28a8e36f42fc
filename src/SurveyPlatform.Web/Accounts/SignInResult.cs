using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Accounts;

/// <summary>What became of an attempt to sign in.</summary>
internal abstract record SignInResult
{
    private SignInResult() { }

    public sealed record SignedIn(Account Account) : SignInResult;

    /// <summary>Name or password is wrong; which of them is nobody's business.</summary>
    public sealed record Refused : SignInResult;

    /// <summary>Too many wrong passwords; nothing is checked before this moment.</summary>
    public sealed record Paused(DateTimeOffset Until) : SignInResult;
}
