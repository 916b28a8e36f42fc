using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class ProportionOperations
{
    public static JsonObject Interval(ReferenceCase one)
    {
        var method = (string?)one.Arguments["method"] switch
        {
            null or "wilson" => SimpleProportionMethod.Wilson,
            "wilson_cc" => SimpleProportionMethod.WilsonCorrected,
            "wald" => SimpleProportionMethod.Wald,
            "agresti_coull" => SimpleProportionMethod.AgrestiCoull,
            "clopper_pearson" => SimpleProportionMethod.ClopperPearson,
            "jeffreys" => SimpleProportionMethod.Jeffreys,
            var other => throw new ArgumentOutOfRangeException(nameof(one), other, "The module has no such method."),
        };
        return SurveyOperations.Report(
            SimpleProportion.Of(Count(one, "x"), Count(one, "n"), method, new ReferenceData(one).Level())
        );
    }

    public static JsonObject Two(ReferenceCase one)
    {
        var difference = ProportionDifference.Of(
            Count(one, "x1"),
            Count(one, "n1"),
            Count(one, "x2"),
            Count(one, "n2"),
            new ReferenceData(one).Level()
        );
        return difference.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["difference"] = difference.Value,
                ["z"] = difference.Statistic,
                ["p"] = difference.PValue,
                ["wald_low"] = difference.WaldLow,
                ["wald_high"] = difference.WaldHigh,
                ["newcombe_low"] = difference.NewcombeLow,
                ["newcombe_high"] = difference.NewcombeHigh,
            };
    }

    private static int Count(ReferenceCase one, string key) => (int)(double)one.Arguments[key]!;
}
