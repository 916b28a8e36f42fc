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

    private static double LargestOf(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Abs(value) > largest ? Math.Abs(value) : largest;
        }

        return largest;
    }
}
