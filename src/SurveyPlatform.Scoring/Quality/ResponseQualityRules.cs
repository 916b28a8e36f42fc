namespace SurveyPlatform.Scoring.Quality;

/// <summary>From where on a response is flagged. To be fixed before fieldwork.</summary>
/// <remarks>Source: METHOD.md §14.</remarks>
public sealed record ResponseQualityRules
{
    /// <summary>A response faster than this share of the median time is a speeder; ⅓ flags fewer.</summary>
    public double SpeedFactor { get; init; } = 0.5;

    /// <summary>The share of its answers that the longest run of a straight-liner makes up at least.</summary>
    public double LongestRunShare { get; init; } = 1;

    /// <summary>The most that the answers of a straight-liner vary, as a standard deviation in scale points.</summary>
    public double VariationLimit { get; init; }

    /// <summary>With fewer answers than this, nobody is a straight-liner.</summary>
    public int LeastAnswered { get; init; } = 2;

    /// <summary>Codes of 不了解: answers, but no scale points.</summary>
    public IReadOnlySet<double> DontKnow { get; init; } = new HashSet<double>();
}
