using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>How a series is smoothed, and how far its smoothed values may stray.</summary>
/// <remarks>Source: METHOD.md §15.</remarks>
public sealed record SmoothedChartSettings
{
    /// <summary>λ: the weight of the newest value, above 0 and at most 1; the smaller, the longer the memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside this range.</exception>
    public double Lambda
    {
        get;
        init => field = Hold(value > 0 && value <= 1, value);
    } = 0.2;

    /// <summary>L: how many sigmas of the smoothed value the limits stand off, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0, or beyond 1e100.</exception>
    public double LimitSigmas
    {
        get;
        init => field = Hold(value > 0, value);
    } = 3;

    /// <summary>μ, in the unit of the series; the mean of the series when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond 1e100 in size.</exception>
    public double? Target
    {
        get;
        init => field = value is null ? null : Hold(isHeld: true, value.Value);
    }

    /// <summary>σ of the single values, not below 0; taken from the moving range when left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, or beyond 1e100.</exception>
    public double? Sigma
    {
        get;
        init => field = value is null ? null : Hold(value >= 0, value.Value);
    }

    private static double Hold(bool isHeld, double value) =>
        isHeld && !double.IsNaN(value) && !Magnitude.IsBeyond(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A setting lies in its range.");
}
