using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Drivers;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class DriverOperations
{
    public static JsonObject Importance(ReferenceCase one)
    {
        var result = DriverImportance.Of(
            ReferenceData.Numbers(one.Arguments["y"]!),
            ReferenceData.Columns(one.Arguments["x"]!)
        );
        JsonArray Each(Func<Driver, double?> read) => ReferenceOperations.Values(result.Drivers.Select(read));
        return new JsonObject
        {
            ["n"] = result.Base,
            ["r2"] = result.RSquared,
            ["correlation"] = Each(driver => driver.Correlation),
            ["beta"] = Each(driver => driver.Beta),
            ["beta_p"] = Each(driver => driver.PValue),
            ["vif"] = Each(driver => driver.VarianceInflation),
            ["relative_weight"] = Each(driver => driver.RelativeWeight),
            ["relative_weight_pct"] = Each(driver => driver.RelativeWeightPercent),
            ["lmg"] = Each(driver => driver.Dominance),
        };
    }

    public static JsonObject Quadrants(ReferenceCase one)
    {
        var importance = ReferenceData.Numbers(one.Arguments["importance"]!);
        var performance = ReferenceData.Numbers(one.Arguments["performance"]!);
        var result = (string?)one.Arguments["cross"] switch
        {
            "fixed" => ImportancePerformance.At(
                importance,
                performance,
                (double)one.Arguments["cross_importance"]!,
                (double)one.Arguments["cross_performance"]!
            ),
            "median" => ImportancePerformance.AtMedians(importance, performance),
            _ => ImportancePerformance.AtMeans(importance, performance),
        };
        return new JsonObject
        {
            ["cross_importance"] = result.CrossImportance,
            ["cross_performance"] = result.CrossPerformance,
            ["quadrant"] = ReferenceOperations.Values(result.Quadrants.Select(quadrant => NameOf(quadrant))),
        };
    }

    private static string? NameOf(Quadrant? quadrant) =>
        quadrant switch
        {
            Quadrant.KeepUp => "keep_up",
            Quadrant.Concentrate => "concentrate",
            Quadrant.LowPriority => "low_priority",
            Quadrant.PossibleOverkill => "possible_overkill",
            _ => null,
        };
}
