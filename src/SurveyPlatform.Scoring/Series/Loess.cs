namespace SurveyPlatform.Scoring.Series;

/// <summary>Smooths equally spaced values by local regression with tricube weights.</summary>
/// <param name="Span">Points of a neighbourhood, odd.</param>
/// <param name="Degree">0 for local means, 1 for local lines.</param>
/// <param name="Jump">Every how many points a regression is made; between them the curve is a straight line.</param>
/// <remarks>Source: Cleveland, Cleveland, McRae and Terpenning, STL, Journal of Official Statistics 6 (1990), with its published program.</remarks>
internal readonly record struct Loess(int Span, int Degree, int Jump)
{
    // Nearer than this share of the reach the program gives full weight, farther than that share none.
    internal const double Near = 0.001;
    internal const double Far = 0.999;

    // A neighbourhood whose points all but coincide has no slope.
    private const double LeastSpread = 0.001;

    /// <summary>Smooths at every point.</summary>
    /// <param name="values">Without gaps.</param>
    /// <param name="trust">A weight 0–1 for each value; empty when all are trusted alike.</param>
    public double[] Smooth(ReadOnlySpan<double> values, ReadOnlySpan<double> trust)
    {
        var smoothed = values.ToArray();
        var last = smoothed.Length - 1;
        if (last < 1)
        {
            return smoothed;
        }

        var (jump, before, window) = (Math.Min(Jump, last), 0, default(Range));
        for (var point = 0; point <= last; point += jump)
        {
            window = WindowAround(point, values.Length);
            smoothed[point] = At(values, trust, point, window) ?? values[point];
            DrawLine(smoothed, before, point);
            before = point;
        }

        if (before < last)
        {
            smoothed[last] = At(values, trust, last, window) ?? values[last];
            DrawLine(smoothed, before, last);
        }

        return smoothed;
    }

    /// <summary>Takes the curve at one place, inside the values or beside them.</summary>
    /// <param name="values">Without gaps.</param>
    /// <param name="trust">A weight 0–1 for each value; empty when all are trusted alike.</param>
    /// <param name="place">0 is the place of the first value.</param>
    /// <param name="window">The values that count.</param>
    /// <returns><see langword="null"/> when none of them has weight.</returns>
    public double? At(ReadOnlySpan<double> values, ReadOnlySpan<double> trust, int place, Range window)
    {
        var (first, length) = window.GetOffsetAndLength(values.Length);
        Span<double> weights = new double[length];
        var sum = Weigh(weights, place - first, values.Length);
        if (!trust.IsEmpty)
        {
            sum = Multiply(weights, trust.Slice(first, length));
        }

        if (!(sum > 0))
        {
            return null;
        }

        var tilt = Degree > 0 ? Tilt(weights, sum, place - first, values.Length) : default;
        var smoothed = 0.0;
        for (var i = 0; i < length; i++)
        {
            smoothed += weights[i] / sum * (1 + tilt.Slope * (i - tilt.Centre)) * values[first + i];
        }

        return smoothed;
    }

    private static void DrawLine(double[] curve, int from, int to)
    {
        var step = (curve[to] - curve[from]) / Math.Max(to - from, 1);
        for (var point = from + 1; point < to; point++)
        {
            curve[point] = curve[from] + step * (point - from);
        }
    }

    private static double Multiply(Span<double> weights, ReadOnlySpan<double> trust)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= trust[i];
            sum += weights[i];
        }

        return sum;
    }

    // A local line at a place is a mean whose weights are tilted towards it.
    private static (double Slope, double Centre) Tilt(ReadOnlySpan<double> weights, double sum, int place, int count)
    {
        var (centre, spread) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            centre += weights[i] / sum * i;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            spread += weights[i] / sum * (i - centre) * (i - centre);
        }

        return Math.Sqrt(spread) > LeastSpread * (count - 1) ? ((place - centre) / spread, centre) : default;
    }

    private static double Tricube(double distance, double reach)
    {
        if (distance > Far * reach)
        {
            return 0;
        }

        var inside = 1 - Math.Pow(distance / reach, 3);
        return distance > Near * reach ? inside * inside * inside : 1;
    }

    private Range WindowAround(int point, int count)
    {
        if (Span >= count)
        {
            return Range.All;
        }

        var first = Math.Clamp(point - Span / 2, 0, count - Span);
        return first..(first + Span);
    }

    // A span beyond the values widens the neighbourhood by half of what it lacks.
    private double Weigh(Span<double> weights, int place, int count)
    {
        var reach = Math.Max(place, weights.Length - 1 - place) + Math.Max(0, Span - count) / 2;
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Tricube(Math.Abs(i - place), reach);
            sum += weights[i];
        }

        return sum;
    }
}
