namespace SurveyPlatform.Model.Surveys;

/// <summary>
/// To which tables of the population responses are weighted. The plan is a ladder: the first set of dimensions of which
/// every cell holds enough responses is used, and the report names it. An empty set weights to the population's size alone.
/// Where no set of the ladder can be filled, responses are raked to the margins.
/// </summary>
public sealed record WeightingPlan
{
    /// <summary>Sets of dimensions of the population frame, the finest first; none where responses are to be raked at once.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> PostStrata { get; init; }

    /// <summary>
    /// Sets of dimensions whose totals are met all at once, each set taken alone: by sex and by age band, and not by both together.
    /// None where there is no raking.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Margins { get; init; } = [];

    /// <summary>
    /// How many responses a cell must hold for its set to be used, be it one of the ladder or a margin. Where a survey hides figures of
    /// few, no cell of fewer than 5 is used (or than its least base, where that is smaller), whatever stands here.
    /// </summary>
    public int LeastPerCell { get; init; } = 1;

    /// <summary>
    /// How far weights may go from the usual; null for any distance. Totals of the population are met in any case, and post-strata
    /// leave a weight no room: bounds give way to both, and the report says how many weights lie outside.
    /// </summary>
    public TrimmingRule? Trimming { get; init; }
}
