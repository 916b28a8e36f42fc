using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>What must hold of a series before it is charted.</summary>
internal static class SeriesReview
{
    /// <exception cref="ArgumentException">A value is infinite or above 1e100 in size.</exception>
    public static void Check(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (Magnitude.IsBeyond(value))
            {
                throw new ArgumentException(
                    "A value is finite and below 1e100 in size, or NaN where a month has none.",
                    nameof(values)
                );
            }
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The cut is below 0 or no number.</exception>
    public static void CheckCut(double cut)
    {
        if (!(cut >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(cut), cut, "Zero or more.");
        }
    }

    /// <summary>Takes the values that are there, in order.</summary>
    /// <exception cref="ScoringException"><c>TOO_SHORT</c> when they are fewer than needed.</exception>
    public static double[] Present(ReadOnlySpan<double> values, int needed)
    {
        var present = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                present.Add(value);
            }
        }

        return present.Count >= needed
            ? [.. present]
            : throw new ScoringException(
                ScoringFault.TooShort,
                $"{present.Count} points",
                $"The chart needs {needed} points."
            );
    }
}
