using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>A block of responses as decoded columns, ready to be tallied. Columns are not copied.</summary>
public sealed record SampleRows
{
    /// <summary>How the rows were drawn; strata and units are matched to those of other blocks by the names of their levels.</summary>
    public required SamplingPlan Plan { get; init; }

    /// <summary>
    /// Variables over the rows whose levels domains, population cells or margins tell apart, matched to other blocks by name. Groups
    /// that are unions of strata need none. A row may be without a level.
    /// </summary>
    public IReadOnlyList<Partition> Factors { get; init; } = [];

    /// <summary>For each item the codes of its answers, one per row.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Items { get; init; }
}
