namespace SurveyPlatform.Model.Assistance;

/// <summary>
/// Somebody who fills in for respondents of one wave: a volunteer, an interviewer, a typist. It is no account: whoever
/// has the link files under the code, and the responses know the code alone.
/// </summary>
public sealed record Helper
{
    /// <summary>What the responses say, such as 云03. It means one helper of one wave, and is never given out again.</summary>
    public required string Code { get; init; }

    /// <summary>Whom the supervisor means by the code.</summary>
    public required string Name { get; init; }

    /// <summary>The code of the place to work in; null where it is no certain one.</summary>
    public string? Area { get; init; }

    public required HelperState State { get; init; }
}
