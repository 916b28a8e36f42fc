using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>How much each driver contributes to an overall score, so that effort goes where it counts.</summary>
/// <param name="Base">n: rows that miss nothing and carry weight.</param>
/// <param name="RSquared">Share of the variance of the outcome that the drivers explain together, 0–1.</param>
/// <param name="Drivers">One per driver, in the order given.</param>
/// <remarks>
/// On the correlations R of the drivers and r with the outcome: β = R⁻¹r, R² = βᵀr. Relative weights: Λ = R^½, b = Λ⁻¹r,
/// ε = Λ∘² b∘². Dominance (LMG): Shapley values of R² over all subsets. β alone is no importance: related drivers take it from each
/// other. Source: Johnson, Multivariate Behavioral Research 35 (2000); Lindeman, Merenda and Gold (1980). Agrees with R's relaimpo,
/// types genizi and lmg.
/// </remarks>
public sealed record DriverImportance(int Base, double RSquared, IReadOnlyList<Driver> Drivers)
{
    /// <summary>The most drivers for which every subset is looked at: 2¹² = 4096 regressions.</summary>
    public const int MostDriversForDominance = 12;

    /// <summary>b = Λ⁻¹r, the coefficients of the uncorrelated variables that stand nearest to the drivers, one per driver.</summary>
    public IReadOnlyList<double> Components { get; init; } = [];

    /// <summary>Measures drivers on rows that count alike.</summary>
    /// <param name="outcome">The overall score, one per row; NaN is missing.</param>
    /// <param name="drivers">One column per driver, one value per row, same order; NaN is missing.</param>
    /// <returns>Shares of variance without unit, over the complete rows.</returns>
    /// <exception cref="ArgumentException">There is no driver, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> when complete rows do not outnumber the drivers by two; <c>ZERO_VARIANCE</c>, naming the driver or the
    /// outcome, when one does not vary; <c>SINGULAR</c> when a driver follows from the others.
    /// </exception>
    /// <exception cref="OverflowException">A variance leaves the range of numbers: values are so much smaller than the largest of their column.</exception>
    public static DriverImportance Of(double[] outcome, IReadOnlyList<double[]> drivers)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(drivers);
        return Measure(outcome, drivers, weights: null);
    }

    /// <summary>Measures drivers on a weighted sample, from its weighted correlations.</summary>
    /// <param name="outcome">The overall score, one per row; NaN is missing.</param>
    /// <param name="drivers">One column per driver, one value per row, same order; NaN is missing.</param>
    /// <param name="weights">One per row; finite, not negative, in any unit. A row of weight 0 does not count.</param>
    /// <returns>
    /// The same as without weights, but for <see cref="Driver.PValue"/>: the textbook test knows no weights. Errors are to be had by
    /// replication.
    /// </returns>
    /// <exception cref="ArgumentException">There is no driver, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c> or <c>ZERO_WEIGHTS</c>, and what is thrown without weights.
    /// </exception>
    /// <exception cref="OverflowException">
    /// The weights sum beyond the range of numbers, or a variance leaves it: what varies has so little weight, or is so much smaller than
    /// the largest value of its column.
    /// </exception>
    public static DriverImportance Of(double[] outcome, IReadOnlyList<double[]> drivers, double[] weights)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(weights);
        return Measure(outcome, drivers, Kish.Normalise(weights));
    }

    private static DriverImportance Measure(double[] outcome, IReadOnlyList<double[]> drivers, double[]? weights)
    {
        if (drivers.Count == 0)
        {
            throw new ArgumentException("There is a driver.", nameof(drivers));
        }

        var rows = Observations.InAnyUnit([.. drivers, outcome], weights).Complete();
        var (n, p) = (rows.Count, drivers.Count);
        Check(rows);
        var correlations = Correlations.Of(rows.Covariances());
        var matrix = correlations.SubMatrix(0, p, 0, p);
        var withOutcome = correlations.Column(p, 0, p);
        var regular = RegularMatrix.Of(matrix, "drivers");
        var df = n - p - 1;
        if (df < 1)
        {
            throw new ScoringException(
                ScoringFault.TooFewCases,
                "rows",
                "Complete rows have to outnumber the drivers by two at least."
            );
        }

        var regression = new Regression(regular.Inverse, withOutcome, weights is null ? df : null);
        var gains = p <= MostDriversForDominance ? Dominance.Of(matrix, withOutcome) : null;
        return Divide(n, regression, regular.CorrelationRoot(), regular.InverseCorrelationRoot() * withOutcome, gains);
    }

    private static DriverImportance Divide(
        int rows,
        Regression regression,
        Matrix<double> root,
        Vector<double> components,
        double[][]? gains
    )
    {
        var relativeWeights = root.PointwiseMultiply(root) * components.PointwiseMultiply(components);
        Driver Read(int driver) =>
            regression.Read(driver, relativeWeights[driver], gains?[driver].Average()) with
            {
                Loadings = [.. root.Row(driver)],
                Gains = gains?[driver] ?? [],
            };

        return new DriverImportance(rows, regression.RSquared, [.. Enumerable.Range(0, root.RowCount).Select(Read)])
        {
            Components = [.. components],
        };
    }

    private static void Check(Observations rows)
    {
        if (rows.Count < 2)
        {
            throw new ScoringException(ScoringFault.TooFewCases, "rows", "Fewer than two rows are complete.");
        }

        for (var column = 0; column < rows.Width; column++)
        {
            if (rows.IsConstant(column))
            {
                var key = column < rows.Width - 1 ? $"driver {column}" : "outcome";
                throw new ScoringException(ScoringFault.ZeroVariance, key, "All complete rows have the same value.");
            }
        }
    }
}
