using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Resident;

/// <summary>What a resident takes home from a survey.</summary>
/// <param name="SurveyPath">The address of the survey.</param>
/// <param name="Code">The code itself.</param>
/// <param name="Thanks">The questionnaire's own words; null where it has none.</param>
/// <param name="Languages">Those of the questionnaire.</param>
internal sealed record Receipt(string SurveyPath, string Code, LocalText? Thanks, IReadOnlyList<string> Languages)
{
    /// <summary>A helper took the answers down, and hands the code over.</summary>
    public bool IsAssisted => string.Equals(SurveyPath, AssistanceEndpoints.Form, StringComparison.Ordinal);

    public string Path => $"{SurveyPath}/receipt/{Code}";
}
