namespace SurveyPlatform.Scoring.Weights;

/// <summary>How large numbers may be that are summed or squared, and how larger and smaller ones are brought there.</summary>
internal static class Magnitude
{
    // Far below the square root of the largest number, and far above anything that is measured.
    private const double Largest = 1e100;

    // Its square is far above the smallest number.
    private const double Smallest = 1e-150;

    /// <summary>Whether sums of squares could leave the range of numbers; never so for NaN, which stands for a missing value.</summary>
    public static bool IsBeyond(double value) => Math.Abs(value) > Largest;

    /// <summary>Whether all numbers are so small that their squares would vanish; never so for zeros alone, or for NaN.</summary>
    public static bool AreBelow(ReadOnlySpan<double> values) => LargestOf(values) is > 0 and < Smallest;

    /// <summary>Finds the power of two by which the largest of some numbers is brought to between 1 and 2, which changes no digit.</summary>
    /// <param name="values">Finite; NaN, which stands for a missing value, is passed over.</param>
    /// <returns>Its exponent, for <see cref="Math.ScaleB"/>; 0 when no number differs from zero.</returns>
    public static int Exponent(ReadOnlySpan<double> values)
    {
        var largest = LargestOf(values);
        return largest > 0 ? -Math.ILogB(largest) : 0;
    }

    /// <summary>Finds the same power of two where squares and products of the numbers could leave the range of numbers.</summary>
    /// <param name="values">Finite; NaN, which stands for a missing value, is passed over.</param>
    /// <returns>Its exponent; 0 for numbers that are safe as they are.</returns>
    public static int ExponentWhereUnsafe(ReadOnlySpan<double> values)
    {
        var largest = LargestOf(values);
        return largest is > Largest or (> 0 and < Smallest) ? -Math.ILogB(largest) : 0;
    }

    /// <summary>Takes values whose unit is of no account to where their squares stay within the range of numbers.</summary>
    /// <param name="values">Any; what is infinite stays so.</param>
    /// <returns>One per value, same order; mostly the values themselves.</returns>
    public static double[] InRange(double[] values)
    {
        var exponent = ExponentWhereUnsafe(values);
        return exponent == 0 ? values : Scale(values, exponent);
    }

    /// <summary>Takes the values of some rows to where their squares, and their products with weights, stay within the range of numbers.</summary>
    /// <param name="values">One per row of the sample.</param>
    /// <param name="rows">Those whose values are used.</param>
    /// <returns>One per row used, multiplied by two to the exponent, which is mostly 0.</returns>
    public static (double[] Values, int Exponent) InRange(ReadOnlySpan<double> values, ReadOnlySpan<int> rows)
    {
        var used = new double[rows.Length];
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = values[rows[i]];
        }

        var exponent = ExponentWhereUnsafe(used);
        return exponent == 0 ? (used, 0) : (Scale(used, exponent), exponent);
    }

    /// <summary>Brings a number back into the unit from which the numbers that it was made of were scaled.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="exponent">That by which it exceeds the number in its own unit.</param>
    /// <exception cref="OverflowException">It is too large or too small for a number there.</exception>
    public static double Unscale(double value, int exponent)
    {
        var unscaled = Math.ScaleB(value, -exponent);
        return double.IsFinite(unscaled) && (double.IsNormal(unscaled) || !double.IsNormal(value))
            ? unscaled
            : throw new OverflowException("The statistic leaves the range of numbers.");
    }

    /// <summary>Lets through what is a number.</summary>
    /// <param name="value">What came of finite numbers.</param>
    /// <exception cref="OverflowException">It is infinite, or NaN because something on the way to it was.</exception>
    public static double Finite(double value) =>
        double.IsFinite(value) ? value : throw new OverflowException("The statistic leaves the range of numbers.");

    /// <summary>Multiplies numbers by a power of two.</summary>
    /// <param name="values">Any.</param>
    /// <param name="exponent">As <see cref="Exponent"/> finds it.</param>
    /// <returns>One per number, same order.</returns>
    public static double[] Scale(ReadOnlySpan<double> values, int exponent)
    {
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = Math.ScaleB(values[i], exponent);
        }

        return scaled;
    }

    /// <summary>The size of the largest of some numbers; 0 when none differs from zero.</summary>
    public static double LargestOf(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Abs(value) > largest ? Math.Abs(value) : largest;
        }

        return largest;
    }
}
