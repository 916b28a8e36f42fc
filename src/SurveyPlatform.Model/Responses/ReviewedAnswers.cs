using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Responses;

/// <summary>What a review found.</summary>
/// <param name="Faults">In the order of the questionnaire, unknown fields first; empty where all is well.</param>
/// <param name="Kept">The answers to the items that are asked, blank where one was left blank; the other places are empty.</param>
public sealed record ReviewedAnswers(IReadOnlyList<AnswerFault> Faults, AnswerSheet Kept)
{
    public bool IsFit => Faults.Count == 0;
}
