using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Series;

/// <summary>Parts a series into trend and season by turns, each smoothed out of what the other leaves (STL).</summary>
/// <remarks>The season is periodic: the same every year. Spans and rounds are those of R's <c>stl(s.window = "periodic")</c>.</remarks>
internal sealed class SeasonalLoess
{
    private const int RoundsToTrust = 15;
    private const double FarInDistances = 6;

    private readonly double[] values;
    private readonly int period;
    private readonly Loess seasonal;
    private readonly Loess trend;
    private readonly Loess lowPass;
    private double[] trust = [];

    /// <param name="values">Without gaps, more than two years of them.</param>
    /// <param name="period">Points in a year, at least 2.</param>
    public SeasonalLoess(double[] values, int period)
    {
        this.values = values;
        this.period = period;
        var span = 10 * values.Length + 1;
        seasonal = Of(span, degree: 0);
        trend = Of((int)Math.Ceiling(1.5 * period / (1 - 1.5 / span)), degree: 1);
        lowPass = Of(period, degree: 1);
        Trend = new double[values.Length];
        Season = new double[values.Length];
    }

    public double[] Trend { get; private set; }

    public double[] Season { get; private set; }

    /// <summary>Parts the series.</summary>
    /// <param name="isRobust">Whether points far from both parts lose their say, round after round.</param>
    public void Part(bool isRobust)
    {
        Turn();
        if (!isRobust)
        {
            Turn();
        }

        for (var round = 0; isRobust && round < RoundsToTrust; round++)
        {
            Distrust();
            Turn();
        }

        for (var place = 0; place < period; place++)
        {
            RepeatEveryYear(place);
        }
    }

    private static Loess Of(int span, int degree)
    {
        var odd = span | 1;
        return new Loess(odd, degree, (odd + 9) / 10);
    }

    // Season: each month of the year smoothed over the years, less the slow movement that this still holds. Trend: the rest, smoothed.
    private void Turn()
    {
        var cycles = SmoothEachMonth(Subtract(values, Trend));
        var slow = lowPass.Smooth(Average(Average(Average(cycles, period), period), 3), []);
        Season = Subtract(cycles.AsSpan(period, values.Length), slow);
        Trend = trend.Smooth(Subtract(values, Season), trust);
    }

    // One year longer than the series at either end, so that the averages that follow reach its ends.
    private double[] SmoothEachMonth(double[] detrended)
    {
        var cycles = new double[detrended.Length + 2 * period];
        for (var place = 0; place < period; place++)
        {
            var month = EveryYear(detrended, place);
            var monthTrust = trust.Length > 0 ? EveryYear(trust, place) : [];
            var (count, smoothed) = (month.Length, seasonal.Smooth(month, monthTrust));

            // The span is longer than the series, so that all years count on either side.
            cycles[place] = seasonal.At(month, monthTrust, -1, Range.All) ?? smoothed[0];
            for (var year = 0; year < count; year++)
            {
                cycles[(year + 1) * period + place] = smoothed[year];
            }

            cycles[(count + 1) * period + place] =
                seasonal.At(month, monthTrust, count, Range.All) ?? smoothed[count - 1];
        }

        return cycles;
    }

    private double[] EveryYear(double[] series, int place)
    {
        var month = new double[(series.Length - place - 1) / period + 1];
        for (var year = 0; year < month.Length; year++)
        {
            month[year] = series[year * period + place];
        }

        return month;
    }

    // Bisquare weights: none beyond six median distances.
    private void Distrust()
    {
        var distances = Array.ConvertAll(Subtract(Subtract(values, Trend), Season), Math.Abs);
        var far = FarInDistances * Centre.Median(distances);
        trust = Array.ConvertAll(distances, distance => Bisquare(distance, far));
    }

    private void RepeatEveryYear(int place)
    {
        var mean = Centre.Mean(EveryYear(Season, place));
        for (var point = place; point < Season.Length; point += period)
        {
            Season[point] = mean;
        }
    }

    private static double Bisquare(double distance, double far)
    {
        if (distance > Loess.Far * far)
        {
            return 0;
        }

        var inside = 1 - distance / far * (distance / far);
        return distance > Loess.Near * far ? inside * inside : 1;
    }

    private static double[] Subtract(ReadOnlySpan<double> from, ReadOnlySpan<double> what)
    {
        var rest = new double[from.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = from[i] - what[i];
        }

        return rest;
    }

    private static double[] Average(double[] series, int length)
    {
        var averages = new double[series.Length - length + 1];
        for (var i = 0; i < averages.Length; i++)
        {
            averages[i] = Centre.Mean(series.AsSpan(i, length));
        }

        return averages;
    }
}
