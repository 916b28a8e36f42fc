using SurveyPlatform.Web.Resident.Pages;

namespace SurveyPlatform.Web.Resident;

/// <summary>Something to be said instead of a questionnaire.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Language">In which it is said.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Texts">What to do about it.</param>
/// <param name="Ways">Where to go instead.</param>
internal sealed record Notice(
    int Status,
    string Language,
    string Title,
    IReadOnlyList<string> Texts,
    IReadOnlyList<Way> Ways
);
