namespace SurveyPlatform.Model.Surveys;

/// <summary>
/// To which tables of the population responses are weighted. The plan is a ladder: the first set of dimensions of which
/// every cell holds enough responses is used, and the report names it. An empty set weights to the population's size alone.
/// </summary>
public sealed record WeightingPlan
{
    /// <summary>Sets of dimensions of the population frame, the finest first.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> PostStrata { get; init; }

    /// <summary>How many responses a cell must hold for its set to be used.</summary>
    public int LeastPerCell { get; init; } = 1;
}
