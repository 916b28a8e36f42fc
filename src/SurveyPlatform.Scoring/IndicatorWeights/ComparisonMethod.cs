namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>How weights are drawn from a matrix of pairwise comparisons. Both agree when the judgements do.</summary>
public enum ComparisonMethod
{
    /// <summary>The principal right eigenvector. Source: Saaty, The Analytic Hierarchy Process (1980).</summary>
    Eigenvector,

    /// <summary>The geometric mean of each row. Source: Crawford and Williams, Journal of Mathematical Psychology 29 (1985).</summary>
    GeometricMean,
}
