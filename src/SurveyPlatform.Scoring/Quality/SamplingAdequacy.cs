using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>Whether items have enough in common to be taken for signs of fewer factors: the KMO measure and Bartlett's test.</summary>
/// <param name="Base">n: rows that miss no item.</param>
/// <param name="Overall">
/// KMO = Σr²/(Σr² + Σq²) over pairs of different items, q their partial correlations, 0–1; <see langword="null"/> when no two items
/// correlate.
/// </param>
/// <param name="Items">The same over the pairs of one item, in the order of the items.</param>
/// <param name="ChiSquare">−ln|R| · (n − 1 − (2p + 5)/6).</param>
/// <param name="DegreesOfFreedom">p(p − 1)/2.</param>
/// <param name="PValue">Probability of such a χ² if no items correlated, 0–1.</param>
/// <remarks>
/// Source: Kaiser, Psychometrika 35 (1970), with the partial correlations of Kaiser and Rice (1974); Bartlett, JRSS B 13 (1951).
/// Agrees with R's psych::KMO and psych::cortest.bartlett.
/// </remarks>
public sealed record SamplingAdequacy(
    int Base,
    double? Overall,
    IReadOnlyList<double?> Items,
    double ChiSquare,
    int DegreesOfFreedom,
    double PValue
)
{
    // Correlations of a few hundred rows are rounded at 1e-16; squared and summed they stay far below this.
    private const double Rounding = 1e-24;

    /// <summary>Measures some items.</summary>
    /// <param name="items">One column per item, one value per row in scale points, same order; NaN is item non-response.</param>
    /// <returns>Measures without unit, over the complete rows.</returns>
    /// <exception cref="ArgumentException">There is no item, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> when fewer than two rows are complete; <c>ZERO_VARIANCE</c>, naming the item, when one does not vary, or
    /// when there is but one; <c>SINGULAR</c> when one follows from the others.
    /// </exception>
    public static SamplingAdequacy Of(IReadOnlyList<double[]> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var rows = Observations.InAnyUnit(items).Complete();
        Check(rows);
        var correlations = Correlations.Of(rows.Covariances());
        var regular = RegularMatrix.Of(correlations, "items");
        var (p, n) = (rows.Width, rows.Count);
        var (shared, partial) = (PairSquares(correlations), PairSquares(Correlations.Of(regular.Inverse)));
        // Correlations have a determinant of at most 1, but for the last place.
        var chiSquare = Math.Max(0, -regular.LogDeterminant) * (n - 1 - (2 * p + 5) / 6.0);
        var df = p * (p - 1) / 2;
        return new SamplingAdequacy(
            n,
            Share(shared.Sum(), partial.Sum()),
            [.. shared.Zip(partial, Share)],
            chiSquare,
            df,
            TailProbabilities.ChiSquared(chiSquare, df)
        );
    }

    private static void Check(Observations rows)
    {
        if (rows.Count < 2)
        {
            throw new ScoringException(ScoringFault.TooFewCases, "items", "Fewer than two rows are complete.");
        }

        if (rows.Width < 2)
        {
            throw new ScoringException(ScoringFault.ZeroVariance, "items", "One item has nothing to correlate with.");
        }

        for (var item = 0; item < rows.Width; item++)
        {
            if (rows.IsConstant(item))
            {
                throw new ScoringException(ScoringFault.ZeroVariance, $"item {item}", "All rows answer alike.");
            }
        }
    }

    // The scaled inverse holds the partial correlations with the other sign, which the square forgets.
    private static Vector<double> PairSquares(Matrix<double> correlations)
    {
        var squares = correlations.PointwiseMultiply(correlations);
        squares.SetDiagonal(new double[squares.RowCount]);
        return squares.RowSums();
    }

    private static double? Share(double shared, double partial) =>
        shared + partial > Rounding ? shared / (shared + partial) : null;
}
