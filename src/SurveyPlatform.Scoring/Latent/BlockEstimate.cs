namespace SurveyPlatform.Scoring.Latent;

/// <summary>A latent variable as estimated.</summary>
/// <remarks>Source: METHOD.md §11.</remarks>
public sealed record BlockEstimate
{
    /// <summary>Name of the block.</summary>
    public required string Name { get; init; }

    /// <summary>Share of its variance that its predecessors explain, 0–1; 0 without predecessors.</summary>
    public required double RSquared { get; init; }

    /// <summary>AVE, the mean communality of its items, 0–1; <see langword="null"/> for a formative block, which need not share any.</summary>
    public required double? AverageVarianceExtracted { get; init; }

    /// <summary>Cronbach's α of the standardised items; 1 for one item, <see langword="null"/> for a formative block.</summary>
    public required double? Alpha { get; init; }

    /// <summary>
    /// Dillon and Goldstein's ρ = (Σl)²/((Σl)² + Σ(1 − l²)), l the loadings on the first principal component, 0–1; 1 for one item,
    /// <see langword="null"/> for a formative block.
    /// </summary>
    public required double? DillonGoldsteinRho { get; init; }

    /// <summary>Score of each row of <see cref="PathModelFit.Rows"/>: mean 0, variance 1 (n below the line).</summary>
    public required IReadOnlyList<double> Scores { get; init; }

    /// <summary>
    /// Mean of the items under the weights of the model, normalised to sum 1, in scale points; <see langword="null"/> when an item has a
    /// negative weight, since an index then falls where an item gets better.
    /// </summary>
    public required double? MeanOnScale { get; init; }

    /// <summary>Puts the mean on 0–100.</summary>
    /// <param name="lowest">The point of the items' scale that becomes 0.</param>
    /// <param name="highest">The point that becomes 100.</param>
    /// <returns>Index points; <see langword="null"/> when there is no <see cref="MeanOnScale"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale has no extent, or one in which the mean is no number.</exception>
    public double? IndexOn(double lowest, double highest)
    {
        var index = 100 * ((MeanOnScale ?? lowest) - lowest) / (highest - lowest);
        if (!double.IsFinite(index) || !double.IsFinite(highest - lowest))
        {
            throw new ArgumentOutOfRangeException(nameof(highest), highest, "A scale has two ends.");
        }

        return MeanOnScale is null ? null : index;
    }
}
