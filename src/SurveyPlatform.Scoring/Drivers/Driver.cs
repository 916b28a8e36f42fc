namespace SurveyPlatform.Scoring.Drivers;

/// <summary>What one driver contributes to the outcome.</summary>
/// <param name="Correlation">r with the outcome, −1 to 1.</param>
/// <param name="Beta">Standardised regression coefficient.</param>
/// <param name="PValue">
/// Probability of such a β if the driver had no effect beside the others, from Student's law with n − p − 1 degrees of freedom;
/// <see langword="null"/> on a weighted sample.
/// </param>
/// <param name="VarianceInflation">(R⁻¹)_jj, 1 for a driver unrelated to the others.</param>
/// <param name="RelativeWeight">ε, the driver's share of the outcome's variance; the drivers' sum is R².</param>
/// <param name="RelativeWeightPercent">100 ε/R²; <see langword="null"/> when the drivers explain nothing.</param>
/// <param name="Dominance">
/// Mean gain in R² by the driver over all orders of entry; the drivers' sum is R². <see langword="null"/> for more than
/// <see cref="DriverImportance.MostDriversForDominance"/> drivers.
/// </param>
/// <remarks>Source: METHOD.md §9.</remarks>
public sealed record Driver(
    double Correlation,
    double Beta,
    double? PValue,
    double VarianceInflation,
    double RelativeWeight,
    double? RelativeWeightPercent,
    double? Dominance
)
{
    /// <summary>
    /// Λ_jk, the correlations of the driver with the uncorrelated variables that stand nearest to all drivers, one per driver: together
    /// with <see cref="DriverImportance.Components"/> what its relative weight is made of, ε_j = Σ_k Λ²_jk b²_k.
    /// </summary>
    public IReadOnlyList<double> Loadings { get; init; } = [];

    /// <summary>
    /// The mean gain in R² where the driver enters first, second and so on, a share of variance; their mean is
    /// <see cref="Dominance"/>. Empty where that is not computed.
    /// </summary>
    public IReadOnlyList<double> Gains { get; init; } = [];
}
