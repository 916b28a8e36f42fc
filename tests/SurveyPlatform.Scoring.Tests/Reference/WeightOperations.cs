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

    public static JsonObject Rake(ReferenceCase one)
    {
        var (data, rule) = (new ReferenceData(one), RuleOf(one));
        var design = data.Design();
        RakingMargin[] margins = [.. one.Arguments["margins"]!.AsArray().Select(margin => MarginOf(data, margin!))];
        var raking = Raking.Of(design.Weights, margins, rule);
        var calibrated = design.Rake(margins, rule with { Variance = RakingVariance.Calibrated });
        var swept = design.Rake(margins, rule with { Variance = RakingVariance.Swept });
        return new JsonObject
        {
            ["weights"] = SurveyOperations.Array(raking.Weights.ToArray().Select(weight => (JsonNode?)weight)),
            ["g_min"] = raking.LeastFactor,
            ["g_max"] = raking.GreatestFactor,
            ["kish_deff"] = Kish.Of(raking.Weights).DesignEffect,
            ["estimates"] = SurveyOperations.Array(
                one.Arguments["estimate"]!
                    .AsArray()
                    .Select(asked =>
                    {
                        var report = Estimated(calibrated, data, asked!.AsObject());
                        report["se_calibrate"] = report["se"]!.DeepClone();
                        report["se_rake"] = Estimated(swept, data, asked.AsObject())["se"]!.DeepClone();
                        return report;
                    })
            ),
        };
    }

    public static JsonObject Trim(ReferenceCase one)
    {
        var trimming = Trimming.Of(
            ReferenceData.Numbers(one.Arguments["weights"]!),
            (double?)one.Arguments["lower"],
            (double?)one.Arguments["upper"],
            (bool?)one.Arguments["strict"] ?? false
        );
        return new JsonObject
        {
            ["weights"] = SurveyOperations.Array(trimming.Weights.ToArray().Select(weight => (JsonNode?)weight)),
            ["sum"] = trimming.Sum,
            ["max"] = trimming.Greatest,
        };
    }

    private static RakingMargin MarginOf(ReferenceData data, JsonNode margin)
    {
        var name = (string)margin["var"]!;
        var targets = margin["targets"]!
            .AsObject()
            .ToDictionary(target => target.Key, target => (double?)target.Value ?? double.NaN, StringComparer.Ordinal);
        return new RakingMargin(name, data.Texts(name), targets);
    }

    private static RakingRule RuleOf(ReferenceCase one)
    {
        var rule = new RakingRule { LeastTableChange = (double?)one.Arguments["r_epsilon"] };
        return (int?)one.Arguments["max_iterations"] is { } most ? rule with { MostCycles = most } : rule;
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
        if (estimate.Absence is { } absence)
        {
            throw new ScoringException(absence, report.ToJsonString(), "The estimate has no value.");
        }

        report["value"] = estimate.Value;
        report["se"] = estimate.StandardError;
        return report;
    }
}
