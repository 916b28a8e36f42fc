namespace SurveyPlatform.Model.Questionnaires;

/// <summary>Why a questionnaire cannot be published.</summary>
/// <param name="Path">Where, as a JSON path into the questionnaire file.</param>
/// <param name="Code">Never changes and is never reused, so that a page can say it in its own words.</param>
/// <param name="Message">The same in English.</param>
/// <param name="Position">Within the expression at <paramref name="Path"/>, counted from 0; null where it is none.</param>
public sealed record QuestionnaireFault(string Path, string Code, string Message, int? Position = null);
