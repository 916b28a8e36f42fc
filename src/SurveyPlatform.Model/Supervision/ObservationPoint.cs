using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Supervision;

/// <summary>A place that reports every month on the economy, the people and the mood (社会发展观察点).</summary>
public sealed record ObservationPoint
{
    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    public required ObservationKind Kind { get; init; }

    /// <summary>The code of the township or district where it lies.</summary>
    public required string Area { get; init; }
}
