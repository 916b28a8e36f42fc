using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class SurveyOperations
{
    public static JsonObject Mean(ReferenceCase one)
    {
        var (data, values) = (new ReferenceData(one), Values(one));
        var mean = Linearisation.Mean(data.Design(), values, data.DomainAsked());
        return With(
            Report(mean.ToEstimate(data.Level())),
            one,
            replacing => DesignEffect.OfMean(mean, values, replacing)
        );
    }

    public static JsonObject Total(ReferenceCase one)
    {
        var (data, values) = (new ReferenceData(one), Values(one));
        var total = Linearisation.Total(data.Design(), values, data.DomainAsked());
        return With(
            Report(total.ToEstimate(data.Level())),
            one,
            replacing => DesignEffect.OfTotal(total, values, replacing)
        );
    }

    public static JsonObject Ratio(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var numerators = data.Numbers((string)one.Arguments["num"]!);
        var denominators = data.Numbers((string)one.Arguments["den"]!);
        return Report(
            Linearisation.Ratio(data.Design(), numerators, denominators, data.DomainAsked()).ToEstimate(data.Level())
        );
    }

    public static JsonObject Proportion(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var answers = data.Texts((string)one.Arguments["var"]!);
        var level = ReferenceData.Text(one.Arguments["value"])!;
        var share = Linearisation.Proportion(data.Design(), answers, level, data.DomainAsked());
        return Report(ProportionInterval.Of(share, Method((string)one.Arguments["method"]!), data.Level()));
    }

    public static JsonObject Proportions(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var answers = data.Levels((string)one.Arguments["var"]!);
        var shares = Linearisation.Proportions(data.Design(), answers, data.DomainAsked());
        var estimates = shares.Select(share => share.ToEstimate()).ToArray();
        if (estimates[0].Absence is { } absence)
        {
            return ReferenceOperations.Error(absence);
        }

        var matrix = DesignVariance.Matrix(shares);
        return new JsonObject
        {
            ["n"] = estimates[0].Base,
            ["df"] = estimates[0].DegreesOfFreedom,
            ["levels"] = Array(answers.Names.Select(name => (JsonNode?)name)),
            ["p"] = Array(estimates.Select(estimate => (JsonNode?)estimate.Value)),
            ["se"] = Array(estimates.Select(estimate => (JsonNode?)estimate.StandardError)),
            ["vcov"] = Array(shares.Select((_, j) => Array(shares.Select((_, k) => (JsonNode?)matrix[j, k])))),
            ["deff"] = Array(shares.Select(share => (JsonNode?)DesignEffect.OfShare(share).Value)),
        };
    }

    public static JsonObject By(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var (design, values) = (data.Design(), Values(one));
        var groups = Partition.Cross([.. ReferenceData.Names(one.Arguments["by"]).Select(data.Texts)]);
        var isTotal = (string?)one.Arguments["stat"] is "total";
        var rows = Domain
            .Each(groups)
            .Select(
                (domain, group) =>
                    (
                        Key: groups.KeyOf(group),
                        Estimate: (
                            isTotal
                                ? Linearisation.Total(design, values, domain)
                                : Linearisation.Mean(design, values, domain)
                        ).ToEstimate(data.Level())
                    )
            )
            .Where(row => row.Estimate.Absence is null)
            .Select(row =>
            {
                var report = Report(row.Estimate);
                report["key"] = Array(row.Key.Select(name => (JsonNode?)name));
                return report;
            });
        return new JsonObject { ["groups"] = Array(rows) };
    }

    public static JsonObject Report(Estimate estimate) =>
        estimate.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["n"] = estimate.Base,
                ["df"] = estimate.DegreesOfFreedom,
                ["estimate"] = estimate.Value,
                ["se"] = estimate.StandardError,
                ["cv"] = estimate.CoefficientOfVariation,
                ["low"] = estimate.Low,
                ["high"] = estimate.High,
                ["degenerate"] = estimate.IsDegenerate,
            };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    /// <summary>Numbers as they are, NaN as null.</summary>
    public static JsonArray Numbers(IEnumerable<double> numbers) =>
        Array(numbers.Select(number => double.IsNaN(number) ? null : (JsonNode?)number));

    private static double[] Values(ReferenceCase one) => new ReferenceData(one).Numbers((string)one.Arguments["var"]!);

    private static JsonObject With(JsonObject report, ReferenceCase one, Func<bool, DesignEffect> effect)
    {
        var asked = ReferenceData.Text(one.Arguments["deff"]);
        if (report["error"] is null && asked is "true" or "replace")
        {
            report["deff"] = effect(asked is "replace").Value;
        }

        return report;
    }

    private static ProportionMethod Method(string name) =>
        name switch
        {
            "wilson" => ProportionMethod.Wilson,
            "beta" => ProportionMethod.Beta,
            "logit" or "xlogit" => ProportionMethod.Logit,
            "asin" => ProportionMethod.Arcsine,
            "mean" => ProportionMethod.Mean,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The module has no such method."),
        };
}
