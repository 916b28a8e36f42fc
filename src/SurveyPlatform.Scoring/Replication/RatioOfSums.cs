using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>A total, mean or ratio made ready to be computed with many sets of weights: Σ f a / Σ f b.</summary>
internal sealed class RatioOfSums
{
    private readonly double[] above;
    private readonly double[]? below;

    // |b| of the rows, beside which a sum of b is told from zero.
    private readonly double[]? sizes;

    // By which the values of a and b were brought to where their sums stay within the range of numbers.
    private readonly int exponentAbove;
    private readonly int exponentBelow;

    private RatioOfSums(
        int length,
        LinearisedEstimate whole,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators
    )
    {
        var isTotal = denominators.IsEmpty;
        exponentAbove = Magnitude.InRange(numerators, whole.Rows).Exponent;
        exponentBelow = isTotal ? 0 : Magnitude.InRange(denominators, whole.Rows).Exponent;
        above = new double[length];
        below = isTotal ? null : new double[length];
        sizes = isTotal ? null : new double[length];
    }

    /// <summary>For factors of first-stage units: a and b are the weighted sums of a unit.</summary>
    /// <param name="whole">The estimate of the whole sample, whose rows are read.</param>
    /// <param name="numerators">One per row.</param>
    /// <param name="denominators">One per row; empty for a total.</param>
    public static RatioOfSums OfUnits(
        LinearisedEstimate whole,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators
    )
    {
        var design = whole.Design;
        var ratio = new RatioOfSums(design.FirstStageUnitCount, whole, numerators, denominators);
        foreach (var row in whole.Rows)
        {
            ratio.Add(design.FirstStageUnitOf(row), row, design.Weights[row], numerators, denominators);
        }

        return ratio;
    }

    /// <summary>For weights of rows: a and b are the values of a row.</summary>
    /// <inheritdoc cref="OfUnits" path="/param"/>
    public static RatioOfSums OfRows(
        LinearisedEstimate whole,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators
    )
    {
        var ratio = new RatioOfSums(whole.Design.RowCount, whole, numerators, denominators);
        foreach (var row in whole.Rows)
        {
            ratio.Add(row, row, 1, numerators, denominators);
        }

        return ratio;
    }

    /// <summary>Null when the denominator is 0 but for rounding.</summary>
    /// <exception cref="OverflowException">The sums leave the range of numbers.</exception>
    public double? At(ReadOnlySpan<double> factors)
    {
        var (sumAbove, sumBelow, size) = (0.0, below is null ? 1 : 0.0, 0.0);
        for (var i = 0; i < above.Length; i++)
        {
            sumAbove += factors[i] * above[i];
            sumBelow += below is null ? 0 : factors[i] * below[i];
            size += sizes is null ? 0 : factors[i] * sizes[i];
        }

        if (!(Math.Abs(sumBelow) > Linearisation.Rounding * size))
        {
            return null;
        }

        var ratio = Math.ScaleB(sumAbove / sumBelow, exponentBelow - exponentAbove);
        return double.IsFinite(ratio)
            ? ratio
            : throw new OverflowException("The weighted sums leave the range of numbers.");
    }

    private void Add(
        int place,
        int row,
        double weight,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators
    )
    {
        above[place] += weight * Math.ScaleB(numerators[row], exponentAbove);
        if (below is not null && sizes is not null)
        {
            var denominator = Math.ScaleB(denominators[row], exponentBelow);
            below[place] += weight * denominator;
            sizes[place] += weight * Math.Abs(denominator);
        }
    }
}
