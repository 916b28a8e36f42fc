using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>Weights that the figures themselves suggest: an indicator counts the more, the more it sets units apart.</summary>
/// <remarks>
/// x is brought to 0–1 between its least and its most, p = x/Σx, e = −Σ p ln p / ln n with 0 ln 0 = 0, d = 1 − e, w = d/Σd.
/// Nothing is added to x; papers that shift it by 0.0001 get other weights. A constant indicator has e = 1 and weight 0.
/// Source: Shannon (1948); the entropy weight method as in Zeleny, Multiple Criteria Decision Making (1982).
/// </remarks>
public sealed record EntropyWeights
{
    // A sum of p ln p is exact to about this; equal shares leave a divergence of a few last places.
    private const double Rounding = 1e-15;

    private EntropyWeights() { }

    /// <summary>e, one per indicator, 0–1; 1 where all units are alike.</summary>
    public required IReadOnlyList<double> Entropy { get; init; }

    /// <summary>d = 1 − e, one per indicator, 0–1.</summary>
    public required IReadOnlyList<double> Divergence { get; init; }

    /// <summary>w, one per indicator, 0–1, summing to 1.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>100 Σ w x, one per unit, in index points 0–100.</summary>
    public required IReadOnlyList<double> Scores { get; init; }

    /// <summary>Weighs indicators.</summary>
    /// <param name="indicators">One column per indicator, each with one finite value per unit, in its own unit of measure.</param>
    /// <param name="directions">One per indicator.</param>
    /// <returns>Weights, and the scores of the units that follow from them.</returns>
    /// <exception cref="ArgumentException">There is no indicator, or not one direction per indicator.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> for fewer than two units, <c>BAD_MATRIX</c> for a hole or columns of different length, naming the
    /// indicator and the row, or <c>ZERO_VARIANCE</c> when no indicator sets units apart.
    /// </exception>
    public static EntropyWeights Of(IReadOnlyList<double[]> indicators, IReadOnlyList<Direction> directions)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(directions);
        if (indicators.Count == 0 || indicators.Count != directions.Count)
        {
            throw new ArgumentException("There is an indicator, and one direction for each.", nameof(directions));
        }

        Check(indicators);
        double[][] scaled = [.. indicators.Select((column, i) => Scale(column, directions[i]))];
        var divergence = Array.ConvertAll(scaled, Divergences);
        if (divergence.All(d => d <= 0))
        {
            throw new ScoringException(ScoringFault.ZeroVariance, "indicators", "No indicator sets units apart.");
        }

        var weights = SiblingShares.Of(divergence);
        return new EntropyWeights
        {
            Entropy = Array.ConvertAll(divergence, d => 1 - d),
            Divergence = divergence,
            Weights = weights,
            Scores =
            [
                .. Enumerable
                    .Range(0, scaled[0].Length)
                    .Select(unit => Normalisation.Full * weights.Select((weight, i) => weight * scaled[i][unit]).Sum()),
            ],
        };
    }

    private static void Check(IReadOnlyList<double[]> indicators)
    {
        var units = indicators[0].Length;
        if (units < 2)
        {
            throw new ScoringException(ScoringFault.TooFewCases, "units", "Entropy compares two units or more.");
        }

        for (var i = 0; i < indicators.Count; i++)
        {
            if (indicators[i].Length != units)
            {
                throw new ScoringException(
                    ScoringFault.BadMatrix,
                    $"indicator {i}",
                    "Each indicator has one value for each unit."
                );
            }

            if (Array.FindIndex(indicators[i], value => !double.IsFinite(value)) is var hole and >= 0)
            {
                throw new ScoringException(
                    ScoringFault.BadMatrix,
                    $"indicator {i}, {ScoringException.Row(hole)}",
                    "Entropy needs every value."
                );
            }
        }
    }

    private static double[] Scale(double[] column, Direction direction) =>
        column.Max() > column.Min() ? Normalisation.MinMax(column, direction, 0, 1) : new double[column.Length];

    private static double Divergences(double[] scaled)
    {
        var sum = scaled.Sum();
        if (!(sum > 0))
        {
            return 0;
        }

        var entropy = 0.0;
        foreach (var x in scaled)
        {
            var p = x / sum;
            entropy -= p > 0 ? p * Math.Log(p) : 0;
        }

        var divergence = 1 - entropy / Math.Log(scaled.Length);
        return divergence < Rounding ? 0 : divergence;
    }
}
