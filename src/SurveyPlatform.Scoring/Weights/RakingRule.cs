namespace SurveyPlatform.Scoring.Weights;

/// <summary>When raking is done: by default when no weight moves any more, which is when every margin is met.</summary>
/// <remarks>Source: METHOD.md §3.3.</remarks>
public sealed record RakingRule
{
    /// <summary>The rule of R's survey::rake as it comes: it stops near the margins rather than at them.</summary>
    public static readonly RakingRule OfR = new() { MostCycles = 10, LeastTableChange = 1 };

    /// <summary>How often the margins are gone through at most.</summary>
    public int MostCycles { get; init; } = 1000;

    /// <summary>
    /// R's rule: done once no cell of the margins' cross-table changes by this much over a cycle. In units of the population, or below
    /// 1 as a share of the sum of the weights before raking. <see langword="null"/> (the default) for the exact rule.
    /// </summary>
    public double? LeastTableChange { get; init; }

    /// <summary>Which residual the variance takes.</summary>
    public RakingVariance Variance { get; init; } = RakingVariance.Calibrated;
}
