using SurveyPlatform.Scoring.Verdicts;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Turns votes into a grade by the rules of the body that voted.</summary>
internal static class VerdictDesk
{
    public static VerdictResult Judge(VerdictRules rules, Tally tally)
    {
        try
        {
            return new VerdictResult.Judged(rules.Judge(tally));
        }
        catch (ScoringException refusal)
        {
            return new VerdictResult.Refused(Refusal.Of(refusal));
        }
    }
}
