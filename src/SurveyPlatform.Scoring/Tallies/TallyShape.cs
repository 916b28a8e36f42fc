using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>In which way a block was drawn, apart from its rows; blocks of one tally have one shape.</summary>
internal sealed record TallyShape(
    bool HasStrata,
    int Stages,
    int CountedStages,
    bool Nested,
    LonelyPsu LonelyPsu,
    int Factors
)
{
    /// <summary>How many variables say where a row was drawn.</summary>
    public int SamplingVariables => Stages + (HasStrata ? 1 : 0);

    public static TallyShape Of(SampleRows block) =>
        new(
            block.Plan.Strata is not null,
            block.Plan.Units.Count,
            block.Plan.PopulationUnits.Count,
            block.Plan.Nested,
            block.Plan.LonelyPsu,
            block.Factors.Count
        );
}
