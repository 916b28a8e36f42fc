namespace SurveyPlatform.Model.Surveys;

/// <summary>The bounds of weights, as multiples of a typical weight, so that they hold for any number of responses.</summary>
public sealed record TrimmingRule
{
    /// <summary>The weight that the bounds are multiples of.</summary>
    public TrimmingBasis Basis { get; init; } = TrimmingBasis.Median;

    /// <summary>The least weight; null for none. A third is usual.</summary>
    public double? Lower { get; init; }

    /// <summary>The greatest weight; null for none. Three medians or five means are usual.</summary>
    public double? Upper { get; init; }
}
