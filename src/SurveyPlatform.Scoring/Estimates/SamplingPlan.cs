using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How the sample was drawn. Weights alone describe one stratum in which each row is its own sampling unit.</summary>
/// <remarks>A row of weight 0 may lack a stratum or a unit: it then counts among the units of no stratum. Source: METHOD.md §4.1.</remarks>
public sealed record SamplingPlan
{
    /// <summary>One per row; finite, not negative. Totals and design effects want them in units of the population, all else in any unit.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The stratum of each row; <see langword="null"/> (the default) for one stratum.</summary>
    public Partition? Strata { get; init; }

    /// <summary>The sampling units of each row, first stage first; empty (the default) when rows are the units.</summary>
    /// <remarks>Units of a later stage always count within the unit above them.</remarks>
    public IReadOnlyList<Partition> Units { get; init; } = [];

    /// <summary>
    /// For each stage, first stage first, one number per row: how many units the population has in the row's stratum or,
    /// at a later stage, in the unit above. Empty (the default) for sampling with replacement.
    /// </summary>
    public IReadOnlyList<double[]> PopulationUnits { get; init; } = [];

    /// <summary>Whether the same label in two strata means two first-stage units; the default is no.</summary>
    public bool Nested { get; init; }

    /// <summary>What to do with a stratum of one unit; the default is to refuse.</summary>
    public LonelyPsu LonelyPsu { get; init; } = LonelyPsu.Fail;
}
