namespace SurveyPlatform.Scoring.Series;

/// <summary>Estimates the short-term sigma of a series from the steps between neighbours, which a shift of level hardly touches.</summary>
internal static class MovingRange
{
    // d2: the mean range of two draws from a normal law of sigma 1 is 2/√π, tabulated as 1.128 (Shewhart).
    private const double RangeOfTwo = 1.128;

    /// <summary>Takes the mean distance of neighbours.</summary>
    /// <param name="present">At least two values without gaps: months without a value are bridged.</param>
    public static double MeanOf(ReadOnlySpan<double> present)
    {
        var ranges = new double[present.Length - 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Math.Abs(present[i + 1] - present[i]);
        }

        return Estimates.Centre.Mean(ranges);
    }

    public static double SigmaOf(double meanRange) => meanRange / RangeOfTwo;
}
