using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides single figures behind which too few respondents stand.</summary>
internal static class SmallBase
{
    public static bool IsHidden(int respondents, int leastBase) => respondents > 0 && respondents < leastBase;

    public static Estimate Hide(Estimate estimate, int leastBase) =>
        IsHidden(estimate.Base, leastBase) ? Estimate.None(ScoringFault.Suppressed) : estimate;
}
