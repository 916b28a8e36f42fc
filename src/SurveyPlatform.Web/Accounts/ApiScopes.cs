namespace SurveyPlatform.Web.Accounts;

/// <summary>What an API key may be good for. A key has the scopes that were given to it, and no others follow from them.</summary>
internal static class ApiScopes
{
    public const string ReadQuestionnaires = "questionnaires:read";
    public const string WriteQuestionnaires = "questionnaires:write";
    public const string ReadSurveys = "surveys:read";
    public const string WriteSurveys = "surveys:write";
    public const string ReadResponses = "responses:read";
    public const string WriteResponses = "responses:write";
    public const string ReadSlips = "slips:read";
    public const string WriteSlips = "slips:write";
    public const string ReadScores = "scores:read";

    public static IReadOnlyList<string> All { get; } =
    [
        ReadQuestionnaires,
        WriteQuestionnaires,
        ReadSurveys,
        WriteSurveys,
        ReadResponses,
        WriteResponses,
        ReadSlips,
        WriteSlips,
        ReadScores,
    ];
}
