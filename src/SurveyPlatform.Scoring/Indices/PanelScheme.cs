namespace SurveyPlatform.Scoring.Indices;

/// <summary>How panels make one score: households 70, enumerators' marks 30. Part of a result's metadata.</summary>
public sealed record PanelScheme
{
    /// <summary>At least one, each code once.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>What happens when a panel is absent or too small; the default is no score.</summary>
    public AbsentPanelRule WhenAbsent { get; init; } = AbsentPanelRule.NoScore;

    /// <summary>Which share of the weight, 0–1, the panels that count must hold for others to take over; not read under <see cref="AbsentPanelRule.NoScore"/>.</summary>
    public double LeastCoverage { get; init; } = Aggregation.UsualLeastCoverage;

    /// <summary>Which mean; the default is the arithmetic one.</summary>
    public MeanKind Kind { get; init; } = MeanKind.Arithmetic;
}
