namespace SurveyPlatform.Scoring.Waves;

/// <summary>How responses were weighted.</summary>
public sealed record WeightingReport
{
    /// <summary>
    /// The dimensions of the post-strata; empty where only the population's size is met; null where responses were raked or nothing is
    /// weighted.
    /// </summary>
    public required IReadOnlyList<string>? PostStrata { get; init; }

    /// <summary>How many post-strata there are; 0 where there are none.</summary>
    public required int Cells { get; init; }

    /// <summary>The finer sets of dimensions that could not be used, each with its reason, the finest first.</summary>
    public required IReadOnlyList<RefusedPostStrata> Refused { get; init; }

    /// <summary>Responses that belong to no post-stratum, lack a margin or lack their place in the sample, and count with weight 0 in every estimate; null where the weights would tell of a hidden group.</summary>
    public required int? WithoutWeight { get; init; }

    /// <summary>The population that the weights sum to; null where nothing is weighted.</summary>
    public required double? Population { get; init; }

    /// <summary>Where the population's figures come from; null where nothing is weighted.</summary>
    public required string? Source { get; init; }

    /// <summary>The smallest weight above 0, in units of the mean weight; null where the weights would tell of a hidden group.</summary>
    public required double? LeastWeight { get; init; }

    /// <summary>The largest weight, in units of the mean weight; null where the weights would tell of a hidden group.</summary>
    public required double? MostWeight { get; init; }

    /// <summary>Kish's design effect of weighting, nΣw²/(Σw)²; null where the weights would tell of a hidden group.</summary>
    public required double? DesignEffect { get; init; }

    /// <summary>Kish's effective base, (Σw)²/Σw²; null where the weights would tell of a hidden group.</summary>
    public required double? EffectiveBase { get; init; }

    /// <summary>
    /// Whether the weights would tell how many a group has that is too small to be shown: then nothing is told of their sizes, here
    /// or beside any figure.
    /// </summary>
    public bool TellsOfFew { get; init; }

    /// <summary>The traits that the weights go by, each once; none where nothing is weighted, or to the population's size alone.</summary>
    public IReadOnlyList<string> Traits =>
        [
            .. (Raking?.Margins.SelectMany(margin => margin.Dimensions) ?? PostStrata ?? []).Distinct(
                StringComparer.Ordinal
            ),
        ];

    /// <summary>The totals that responses were raked to; null where they were not.</summary>
    public RakingReport? Raking { get; init; }

    /// <summary>How weights were brought within bounds; null where the plan has none.</summary>
    public TrimmingReport? Trimming { get; init; }

    /// <summary>How they were drawn; null where each was drawn alone, out of the whole population.</summary>
    public SamplingReport? Sampling { get; init; }
}
