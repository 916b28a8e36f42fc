using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>Where the rows of a tally lie.</summary>
/// <param name="Units">The design whose rows are the sampling units of the last stage.</param>
/// <param name="UnitOfRow">The row of <paramref name="Units"/> in which each row of the tally lies.</param>
/// <param name="Factors">The level of each row of the tally, factor by factor.</param>
/// <param name="StrataOfUnits">The stratum of each row of <paramref name="Units"/>; null for one stratum.</param>
internal sealed record TallyPlaces(
    SampleDesign Units,
    int[] UnitOfRow,
    IReadOnlyList<Partition> Factors,
    Partition? StrataOfUnits
);
