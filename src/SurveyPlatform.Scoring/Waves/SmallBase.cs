using SurveyPlatform.Scoring.Disclosure;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides single figures behind which too few respondents stand.</summary>
internal static class SmallBase
{
    public static bool IsHidden(int respondents, int leastBase) => respondents > 0 && respondents < leastBase;

    /// <summary>How many are no handful any more: 5, or fewer where figures of fewer are shown.</summary>
    public static int MoreThanHandful(int leastBase) => Math.Min(leastBase, CellSuppression.LeastPanelBase);

    /// <summary>Whether those of no group are so few that they must not come out, though nobody can say who they are.</summary>
    public static bool IsHandful(int ofNone, int leastBase) => IsHidden(ofNone, MoreThanHandful(leastBase));

    public static Estimate Hide(Estimate estimate, int leastBase) =>
        IsHidden(estimate.Base, leastBase) ? Estimate.None(ScoringFault.Suppressed) : estimate;
}
