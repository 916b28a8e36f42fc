namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The middle of a column of plain numbers, without weights.</summary>
internal static class Centre
{
    /// <summary>Takes the mean of the numbers that are there.</summary>
    /// <param name="values">NaN is missing.</param>
    /// <returns>NaN when nothing is there.</returns>
    /// <remarks>
    /// The second pass takes the rounding of the first away, so that the mean of equal numbers is that number and a point on the
    /// centre line is not off it by the last place.
    /// </remarks>
    public static double Mean(ReadOnlySpan<double> values)
    {
        var (count, sum) = (0, 0.0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                count++;
                sum += value;
            }
        }

        var (mean, rest) = (sum / count, 0.0);
        foreach (var value in values)
        {
            rest += double.IsNaN(value) ? 0 : value - mean;
        }

        return mean + rest / count;
    }

    /// <summary>Takes the median of the numbers that are there; of an even count, halfway between the two in the middle.</summary>
    /// <param name="values">NaN is missing.</param>
    /// <returns>NaN when nothing is there.</returns>
    public static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);

        // NaN sorts before every number.
        var first = 0;
        while (first < sorted.Length && double.IsNaN(sorted[first]))
        {
            first++;
        }

        var count = sorted.Length - first;
        return count == 0 ? double.NaN : sorted[first + (count - 1) / 2] / 2 + sorted[first + count / 2] / 2;
    }
}
