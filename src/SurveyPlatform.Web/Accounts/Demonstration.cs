using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Accounts;

/// <summary>The account and the key with which a newcomer tries the program. They exist in Development only.</summary>
internal sealed class Demonstration(AccountDesk accounts, ApiKeyDesk keys)
{
    public const string Name = "demo";

#pragma warning disable S2068 // It is printed at every start, and opens nothing outside Development.
    public const string Password = "yunlan-demo-2026";
#pragma warning restore S2068

    public const string ApiKey = "sp_demonstration-key-of-yunlan";

    public async Task OpenAsync(CancellationToken ct)
    {
        await accounts.AddAsync(Name, Password, AccountRole.Administrator, ct);
        if (await keys.RecogniseAsync(ApiKey, ct) is null)
        {
            await keys.AddAsync(Name, ApiKey, ApiScopes.All, expiresAt: null, ct);
        }
    }
}
