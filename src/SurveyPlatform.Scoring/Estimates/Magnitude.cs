namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How large a number may be whose squares are to be summed.</summary>
internal static class Magnitude
{
    // Far below the square root of the largest number, and far above anything that is measured.
    private const double Largest = 1e100;

    /// <summary>Whether sums of squares could leave the range of numbers; never so for NaN, which stands for a missing value.</summary>
    public static bool IsBeyond(double value) => Math.Abs(value) > Largest;
}
