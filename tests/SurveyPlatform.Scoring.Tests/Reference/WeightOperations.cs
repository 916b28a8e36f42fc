using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class WeightOperations
{
    public static JsonObject PostStratify(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var cells = Partition.Cross([.. ReferenceData.Names(one.Arguments["vars"]).Select(data.Texts)]);
        var population = one.Arguments["population"]!
            .AsArray()
            .ToDictionary(
                cell => Partition.NameOf(ReferenceData.Names(cell!["cell"])),
                cell => (double)cell!["N"]!,
                StringComparer.Ordinal
            );
        var design = data.Design().PostStratify(cells, population);
        return new JsonObject
        {
            ["weights"] = SurveyOperations.Array(design.Weights.ToArray().Select(weight => (JsonNode?)weight)),
            ["estimates"] = SurveyOperations.Array(
                one.Arguments["estimate"]!.AsArray().Select(asked => Estimated(design, data, asked!.AsObject()))
            ),
        };
    }

    public static JsonObject EffectiveBase(ReferenceCase one)
    {
        var weights = ReferenceData.Numbers(one.Arguments["weights"]!);
        var kish = Kish.Of(weights);
        return new JsonObject
        {
            ["n"] = kish.Count,
            ["n_positive"] = kish.PositiveCount,
            ["sum"] = kish.Sum,
            ["n_eff"] = kish.EffectiveBase,
            ["deff"] = kish.DesignEffect,
            ["cv2"] = kish.SquaredVariation,
            ["normalized"] = SurveyOperations.Array(Kish.Normalise(weights).Select(weight => (JsonNode?)weight)),
        };
    }

    private static JsonObject Estimated(SampleDesign design, ReferenceData data, JsonObject asked)
    {
        var whole = Domain.Whole(design.RowCount);
        double[] Column(string key) => data.Numbers((string)asked[key]!);
        var linearised = (string)asked["op"]! switch
        {
            "mean" => Linearisation.Mean(design, Column("var"), whole),
            "total" => Linearisation.Total(design, Column("var"), whole),
            _ => Linearisation.Ratio(design, Column("num"), Column("den"), whole),
        };
        var report = asked.DeepClone().AsObject();
        var estimate = linearised.ToEstimate();
        report["value"] = estimate.Value;
        report["se"] = estimate.StandardError;
        return report;
    }
}
