using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Responses;

/// <summary>What a review found.</summary>
/// <param name="Faults">In the order of the questionnaire, unknown fields first; empty where all is well.</param>
/// <param name="Kept">
/// The answers to the items that are asked, in the order of the questionnaire, with <see cref="Value.Missing"/> where one
/// was left blank.
/// </param>
public sealed record ReviewedAnswers(IReadOnlyList<AnswerFault> Faults, IReadOnlyDictionary<string, Value> Kept)
{
    public bool IsFit => Faults.Count == 0;
}
