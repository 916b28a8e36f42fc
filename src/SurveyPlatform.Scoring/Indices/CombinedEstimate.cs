using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>A mean of published estimates with its error, or the reason why there is none. Never NaN, never rounded.</summary>
/// <remarks>Source: METHOD.md §10, se of an index.</remarks>
public sealed record CombinedEstimate
{
    /// <summary>In the unit of the estimates; <see langword="null"/> when there is none.</summary>
    public double? Value { get; init; }

    /// <summary>√V, in the unit of the value; there whenever the value is.</summary>
    public double? StandardError { get; init; }

    /// <summary>Satterthwaite's degrees of freedom, rarely whole; <see langword="null"/> where the interval is a normal one.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>Lower confidence bound; <see langword="null"/> when an estimate has an error without degrees of freedom.</summary>
    public double? Low { get; init; }

    /// <summary>Upper confidence bound; <see langword="null"/> when an estimate has an error without degrees of freedom.</summary>
    public double? High { get; init; }

    /// <summary>Confidence level of the bounds, between 0 and 1.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>Which share of the weights, 0–1, belongs to estimates that exist.</summary>
    public double Coverage { get; init; }

    /// <summary>Why there is no value, as in <see cref="IndexScore.Absence"/>; <see langword="null"/> when there is one.</summary>
    public ScoringFault? Absence { get; init; }
}
