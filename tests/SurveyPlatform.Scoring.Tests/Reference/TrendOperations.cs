using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class TrendOperations
{
    public static JsonObject Adjust(ReferenceCase one)
    {
        var method = (string)one.Arguments["method"]! switch
        {
            "holm" => MultiplicityMethod.Holm,
            "BH" or "fdr" => MultiplicityMethod.BenjaminiHochberg,
            "bonferroni" => MultiplicityMethod.Bonferroni,
            "hochberg" => MultiplicityMethod.Hochberg,
            "BY" => MultiplicityMethod.BenjaminiYekutieli,
            var other => throw new ArgumentOutOfRangeException(nameof(one), other, "The module has no such method."),
        };
        var adjusted = Multiplicity.Adjust([.. one.Arguments["p"]!.AsArray().Select(p => (double?)p)], method);
        return new JsonObject { ["adjusted"] = SurveyOperations.Array(adjusted.Select(p => (JsonNode?)p)) };
    }

    public static JsonObject Wave(ReferenceCase one) =>
        ComparisonOperations.Report(
            WaveTest.Of(
                (double)one.Arguments["estimate1"]!,
                (double)one.Arguments["se1"]!,
                (double)one.Arguments["estimate2"]!,
                (double)one.Arguments["se2"]!,
                (double?)one.Arguments["cov"] ?? 0,
                (double?)one.Arguments["df"],
                new ReferenceData(one).Level()
            )
        );

    public static JsonObject Welch(ReferenceCase one) =>
        ComparisonOperations.Report(WelchTest.Of(Numbers(one, "x"), Numbers(one, "y"), new ReferenceData(one).Level()));

    public static JsonObject Proportions(ReferenceCase one)
    {
        int[] Counts(string key) => Array.ConvertAll(Numbers(one, key), Convert.ToInt32);
        var trend = ProportionTrend.Of(
            Counts("x"),
            Counts("n"),
            one.Arguments["score"] is null ? [] : Numbers(one, "score")
        );
        return trend.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject { ["chisq"] = trend.ChiSquared, ["p"] = trend.PValue };
    }

    public static JsonObject Line(ReferenceCase one)
    {
        var line = TrendLine.Of(
            Numbers(one, "t"),
            Numbers(one, "estimate"),
            Numbers(one, "se"),
            new ReferenceData(one).Level()
        );
        return line.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["intercept"] = line.Intercept,
                ["slope"] = line.Slope,
                ["slope_se"] = line.SlopeStandardError,
                ["z"] = line.Statistic,
                ["p"] = line.PValue,
                ["Q"] = line.LackOfFit,
                ["Q_df"] = line.LackOfFitDegreesOfFreedom,
                ["Q_p"] = line.LackOfFitPValue,
                ["low"] = line.Low,
                ["high"] = line.High,
            };
    }

    private static double[] Numbers(ReferenceCase one, string key) => ReferenceData.Numbers(one.Arguments[key]!);
}
