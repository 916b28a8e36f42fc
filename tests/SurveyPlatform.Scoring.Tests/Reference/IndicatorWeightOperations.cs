using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class IndicatorWeightOperations
{
    public static JsonObject Compare(ReferenceCase one)
    {
        var comparison = Comparison(one.Arguments["matrix"]!).Weigh(Method(one));
        return new JsonObject
        {
            ["weights"] = SurveyOperations.Numbers(comparison.Weights),
            ["lambda_max"] = comparison.LargestEigenvalue,
            ["ci"] = comparison.ConsistencyIndex,
            ["ri"] = comparison.RandomIndex,
            ["cr"] = comparison.ConsistencyRatio,
            ["consistent"] = comparison.IsConsistent,
        };
    }

    public static JsonObject CompareInGroup(ReferenceCase one)
    {
        PairwiseComparison[] experts = [.. one.Arguments["matrices"]!.AsArray().Select(matrix => Comparison(matrix!))];
        var weights = one.Arguments["expert_weights"] is { } given ? ReferenceData.Numbers(given) : [];
        var group = PairwiseComparison.OfGroup(experts, weights);
        var comparison = group.Weigh(Method(one));
        int[] all = [.. Enumerable.Range(0, group.Size)];
        return new JsonObject
        {
            ["matrix"] = SurveyOperations.Array(
                all.Select(i => SurveyOperations.Numbers(all.Select(j => group[i, j])))
            ),
            ["weights"] = SurveyOperations.Numbers(comparison.Weights),
            ["lambda_max"] = comparison.LargestEigenvalue,
            ["cr"] = comparison.ConsistencyRatio,
            ["individual_cr"] = SurveyOperations.Array(
                experts.Select(expert => (JsonNode?)expert.Weigh(Method(one)).ConsistencyRatio)
            ),
        };
    }

    public static JsonObject CompareInStoreys(ReferenceCase one)
    {
        var named = one.Arguments["children"] as JsonObject;
        IEnumerable<JsonNode?> children =
            named?.Select(child => child.Value) ?? one.Arguments["children"]!.AsArray().AsEnumerable();
        var hierarchy = HierarchyWeights.Of(
            Comparison(one.Arguments["goal"]!),
            [.. children.Select(child => Comparison(child!))],
            Method(one)
        );
        JsonArray[] local = [.. hierarchy.Children.Select(child => SurveyOperations.Numbers(child.Weights))];
        return new JsonObject
        {
            ["local"] = SurveyOperations.Numbers(hierarchy.Goal.Weights),
            ["children_local"] = named is null
                ? SurveyOperations.Array(local)
                : new JsonObject(
                    named.Zip(local, (child, weights) => KeyValuePair.Create(child.Key, (JsonNode?)weights))
                ),
            ["synthesis"] = hierarchy.Synthesis is { } synthesis ? SurveyOperations.Numbers(synthesis) : null,
            ["global"] = SurveyOperations.Array(hierarchy.Global.Select(SurveyOperations.Numbers)),
        };
    }

    public static JsonObject Entropy(ReferenceCase one)
    {
        double[][] rows = [.. one.Arguments["matrix"]!.AsArray().Select(row => ReferenceData.Numbers(row!))];
        var directions = ReferenceData.Numbers(one.Arguments["direction"]!);
        var entropy = EntropyWeights.Of(
            [.. directions.Select((_, column) => rows.Select(row => row[column]).ToArray())],
            [.. directions.Select(CompositeOperations.DirectionOf)]
        );
        return new JsonObject
        {
            ["entropy"] = SurveyOperations.Numbers(entropy.Entropy),
            ["divergence"] = SurveyOperations.Numbers(entropy.Divergence),
            ["weights"] = SurveyOperations.Numbers(entropy.Weights),
            ["scores"] = SurveyOperations.Numbers(entropy.Scores),
        };
    }

    public static JsonObject Combine(ReferenceCase one)
    {
        var (a, b) = (ReferenceData.Numbers(one.Arguments["a"]!), ReferenceData.Numbers(one.Arguments["b"]!));
        var weights = (string?)one.Arguments["method"] is "multiplicative"
            ? CombinedWeights.Multiply(a, b)
            : CombinedWeights.Blend(a, b, (double)one.Arguments["alpha"]!);
        return new JsonObject { ["weights"] = SurveyOperations.Numbers(weights) };
    }

    private static PairwiseComparison Comparison(JsonNode matrix) =>
        new([.. matrix.AsArray().Select(row => ReferenceData.Numbers(row!))]);

    private static ComparisonMethod Method(ReferenceCase one) =>
        (string?)one.Arguments["method"] is "geomean" ? ComparisonMethod.GeometricMean : ComparisonMethod.Eigenvector;
}
