using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Why an answer was not taken.</summary>
/// <param name="Field">The code of the field at fault.</param>
/// <param name="Kind">What is wrong; the screen has the words for it.</param>
/// <param name="Bounds">The numbers that the words need: a least and a most, or a length.</param>
/// <param name="Message">The questionnaire's own words, where one of its checks was not met.</param>
public sealed record AnswerFault(
    string Field,
    AnswerFaultKind Kind,
    IReadOnlyList<decimal>? Bounds = null,
    LocalText? Message = null
);
