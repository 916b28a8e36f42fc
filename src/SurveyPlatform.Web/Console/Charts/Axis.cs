namespace SurveyPlatform.Web.Console.Charts;

/// <summary>A straight scale from numbers to places along it.</summary>
/// <param name="Low">The number at its beginning.</param>
/// <param name="High">The number at its end.</param>
/// <param name="Step">From one tick to the next.</param>
internal sealed record Axis(double Low, double High, double Step)
{
    public IReadOnlyList<double> Ticks =>
        [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step))];

    /// <summary>From 0 to a round number not below the largest; whole steps of 1, 2 or 5 times a power of ten.</summary>
    public static Axis OfCounts(long largest, int mostTicks)
    {
        var step = Math.Max(1, RoundStep((double)largest / mostTicks));
        return new Axis(0, Math.Max(1, Math.Ceiling(largest / step)) * step, step);
    }

    /// <summary>From 0 to the next tenth that is not below the largest share, at least to one tenth.</summary>
    public static Axis OfShares(double largest)
    {
        var tenths = Math.Clamp(Math.Ceiling(Math.Round(largest * 10, 9)), 1, 10);
        return new Axis(0, tenths / 10, tenths > 5 ? 0.2 : 0.1);
    }

    /// <summary>The tens around some scores of 0–100, so that differences between high scores can be seen.</summary>
    public static Axis OfScores(IReadOnlyCollection<double> scores)
    {
        if (scores.Count == 0)
        {
            return new Axis(0, 100, 20);
        }

        var low = Math.Max(0, Math.Floor(scores.Min() / 10) * 10);
        var high = Math.Min(100, Math.Max(low + 10, Math.Ceiling(scores.Max() / 10) * 10));
        return new Axis(low, high, high - low > 50 ? 20 : 10).Even();
    }

    /// <summary>Where a number lies between two ends.</summary>
    public double Place(double number, double first, double last) =>
        first + ((Math.Clamp(number, Low, High) - Low) / (High - Low) * (last - first));

    /// <summary>Ends are ticks: the low end gives way, as scores above 100 do not exist.</summary>
    private Axis Even()
    {
        var steps = Math.Ceiling((High - Low) / Step);
        var low = High - (steps * Step);
        return low < 0 ? new Axis(0, 100, Step) : this with { Low = low };
    }

    private static double RoundStep(double atLeast)
    {
        if (atLeast <= 1)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double[] factors = [1, 2, 5, 10];
        return factors.Select(factor => factor * power).First(step => step >= atLeast - 1e-9);
    }
}
