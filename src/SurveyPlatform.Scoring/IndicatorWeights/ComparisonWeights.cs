namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>Weights drawn from pairwise comparisons, and how consistent the comparisons were.</summary>
/// <remarks>
/// λ_max is the mean of (Aw)_i / w_i, CI = (λ_max − n)/(n − 1), CR = CI/RI. Two things or one cannot be judged inconsistently.
/// Source: Saaty, The Analytic Hierarchy Process (1980).
/// </remarks>
public sealed record ComparisonWeights
{
    /// <summary>Comparisons are taken when their ratio lies below this. Source: Saaty (1980).</summary>
    public const double AcceptedRatio = 0.10;

    // Judgements that agree leave a consistency index of a few last places, of either sign.
    private const double Rounding = 1e-12;

    private ComparisonWeights() { }

    /// <summary>One per thing compared, in their order, 0–1, summing to 1.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>How they were drawn.</summary>
    public required ComparisonMethod Method { get; init; }

    /// <summary>λ_max; the number of things when the judgements agree, more otherwise.</summary>
    public required double LargestEigenvalue { get; init; }

    /// <summary>CI, 0 when the judgements agree.</summary>
    public required double ConsistencyIndex { get; init; }

    /// <summary>The table that the ratio was measured by.</summary>
    public required RandomIndex Table { get; init; }

    /// <summary>RI for this many things; <see langword="null"/> beyond the table.</summary>
    public required double? RandomIndex { get; init; }

    /// <summary>CR, 0 when the judgements agree; <see langword="null"/> when they do not and the table says nothing of so many things.</summary>
    public required double? ConsistencyRatio { get; init; }

    /// <summary>Whether the judgements are consistent enough, CR below <see cref="AcceptedRatio"/>; not without a ratio.</summary>
    public bool IsConsistent => ConsistencyRatio < AcceptedRatio;

    /// <summary>The judgement farthest from what the others imply, to be thought over first; <see langword="null"/> when all is well.</summary>
    public required Judgement? MostAtOdds { get; init; }

    internal static ComparisonWeights Of(
        PairwiseComparison comparison,
        double[] weights,
        ComparisonMethod method,
        RandomIndex table
    )
    {
        var size = comparison.Size;
        var eigenvalue = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                eigenvalue += comparison[i, j] * weights[j] / weights[i] / size;
            }
        }

        var index = size > 1 ? (eigenvalue - size) / (size - 1) : 0;
        index = Math.Abs(index) < Rounding ? 0 : index;
        var random = table.Of(size);
        double? ratio = size <= 2 || !(Math.Abs(index) > 0) ? 0 : index / random;
        return new ComparisonWeights
        {
            Weights = weights,
            Method = method,
            LargestEigenvalue = eigenvalue,
            ConsistencyIndex = index,
            Table = table,
            RandomIndex = random,
            ConsistencyRatio = ratio,
            MostAtOdds = ratio < AcceptedRatio ? null : FindMostAtOdds(comparison, weights),
        };
    }

    private static Judgement FindMostAtOdds(PairwiseComparison comparison, double[] weights)
    {
        var worst = new Judgement(0, 1, comparison[0, 1], weights[0] / weights[1]);
        for (var i = 0; i < comparison.Size; i++)
        {
            for (var j = i + 1; j < comparison.Size; j++)
            {
                var judgement = new Judgement(i, j, comparison[i, j], weights[i] / weights[j]);
                worst = judgement.Deviation > worst.Deviation ? judgement : worst;
            }
        }

        return worst;
    }
}
