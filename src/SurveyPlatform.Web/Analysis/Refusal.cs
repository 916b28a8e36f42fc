using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Why the scoring module computes nothing.</summary>
/// <param name="Code">Its error code, such as BAD_COUNT.</param>
/// <param name="Key">What broke the rule: a count, an option, a cell.</param>
/// <param name="Message">Both, and the rule.</param>
/// <param name="Place">Positions of the offending number, from 0; empty where the key says it.</param>
internal sealed record Refusal(string Code, string Key, string Message, IReadOnlyList<int> Place)
{
    public static Refusal Of(ScoringException refusal) =>
        new(refusal.Code, refusal.Key, refusal.Message, refusal.Place);
}
