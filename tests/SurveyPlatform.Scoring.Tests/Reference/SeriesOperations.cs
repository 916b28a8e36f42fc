using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Series;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class SeriesOperations
{
    public static JsonObject Individuals(ReferenceCase one)
    {
        var chart = ControlChart.Of(Values(one), (int?)one.Arguments["baseline"]);
        return new JsonObject
        {
            ["center"] = chart.Center,
            ["mean_mr"] = chart.MeanMovingRange,
            ["sigma"] = chart.Sigma,
            ["low"] = chart.Low,
            ["high"] = chart.High,
            ["beyond_limits"] = Fired(chart.Alerts, SeriesAlerts.BeyondLimits),
            ["run8"] = Fired(chart.Alerts, SeriesAlerts.RunOfEight),
            ["two_of_three"] = Fired(chart.Alerts, SeriesAlerts.TwoOfThree),
        };
    }

    public static JsonObject Smoothed(ReferenceCase one)
    {
        var usual = new SmoothedChartSettings();
        var chart = SmoothedChart.Of(
            Values(one),
            new SmoothedChartSettings
            {
                Lambda = (double?)one.Arguments["lambda"] ?? usual.Lambda,
                LimitSigmas = (double?)one.Arguments["L"] ?? usual.LimitSigmas,
                Target = (double?)one.Arguments["target"],
                Sigma = (double?)one.Arguments["sigma"],
            }
        );
        return new JsonObject
        {
            ["center"] = chart.Center,
            ["sigma"] = chart.Sigma,
            ["ewma"] = ReferenceOperations.Values(chart.Points.Select(point => point?.Smoothed)),
            ["low"] = ReferenceOperations.Values(chart.Points.Select(point => point?.Low)),
            ["high"] = ReferenceOperations.Values(chart.Points.Select(point => point?.High)),
            ["signal"] = Fired(
                chart.Points.Select(point => point?.Alerts ?? SeriesAlerts.None),
                SeriesAlerts.SmoothedBeyondLimits
            ),
        };
    }

    public static JsonObject FarFromMedian(ReferenceCase one)
    {
        var result = MedianScores.Of(Values(one), Cut(one, MedianScores.UsualCut));
        return new JsonObject
        {
            ["median"] = result.Median,
            ["mad"] = result.Deviation,
            ["score"] = ReferenceOperations.Values(result.Scores),
            ["outlier"] = Fired(result.Alerts, SeriesAlerts.FarFromMedian),
        };
    }

    public static JsonObject FarFromNeighbours(ReferenceCase one)
    {
        var halfWindow = (int?)one.Arguments["half_window"] ?? HampelFilter.UsualHalfWindow;
        var points = HampelFilter.Of(Values(one), halfWindow, Cut(one, HampelFilter.UsualCut)).Points;
        return new JsonObject
        {
            ["median"] = ReferenceOperations.Values(points.Select(point => point.Median)),
            ["sigma"] = ReferenceOperations.Values(points.Select(point => point.Sigma)),
            ["outlier"] = Fired(points.Select(point => point.Alerts), SeriesAlerts.FarFromNeighbours),
        };
    }

    public static JsonObject AgainstYearBefore(ReferenceCase one)
    {
        var period = (int?)one.Arguments["period"] ?? YearlyChange.UsualPeriod;
        var result = YearlyChange.Of(Values(one), period, Cut(one, MedianScores.UsualCut));
        return new JsonObject
        {
            ["difference"] = ReferenceOperations.Values(result.Differences),
            ["median"] = result.Median,
            ["mad"] = result.Deviation,
            ["score"] = ReferenceOperations.Values(result.Scores),
            ["alert"] = Fired(result.Alerts, SeriesAlerts.UnusualYearlyChange),
        };
    }

    public static JsonObject Seasons(ReferenceCase one)
    {
        var period = (int?)one.Arguments["period"] ?? YearlyChange.UsualPeriod;
        var result = SeasonalTrend.Of(Values(one), period, (bool?)one.Arguments["robust"] ?? false);
        return new JsonObject
        {
            ["seasonal"] = ReferenceOperations.Values(result.Seasonal),
            ["trend"] = ReferenceOperations.Values(result.Trend),
            ["remainder"] = ReferenceOperations.Values(result.Remainder),
            ["score"] = ReferenceOperations.Values(result.Scores),
        };
    }

    public static JsonObject Levels(ReferenceCase one)
    {
        var bands = new LevelBands(ReferenceData.Numbers(one.Arguments["cuts"]!));
        var labels = ReferenceData.Names(one.Arguments["labels"]);
        return new JsonObject
        {
            ["level"] = ReferenceOperations.Values(
                Values(one).Select(value => bands.LevelOf(value) is { } level ? labels[level] : null)
            ),
        };
    }

    private static double[] Values(ReferenceCase one) => ReferenceData.Numbers(one.Arguments["x"]!);

    private static double Cut(ReferenceCase one, double usual) => (double?)one.Arguments["cut"] ?? usual;

    private static JsonArray Fired(IEnumerable<SeriesAlerts> alerts, SeriesAlerts rule) =>
        ReferenceOperations.Values(alerts.Select(alert => alert.HasFlag(rule)));
}
