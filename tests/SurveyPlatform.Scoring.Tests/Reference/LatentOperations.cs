using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Latent;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class LatentOperations
{
    private const int ScoresShown = 5;

    public static JsonObject Fit(ReferenceCase one)
    {
        var usual = new PathModelSettings();
        var fit = PathModelFit.Of(
            Model(one),
            Columns(one),
            new PathModelSettings
            {
                Scheme = Enum.Parse<InnerScheme>((string)one.Arguments["scheme"]!, ignoreCase: true),
                IsScaled = (bool)one.Arguments["scaled"]!,
                Tolerance = (double?)one.Arguments["tolerance"] ?? usual.Tolerance,
                MostRounds = (int?)one.Arguments["max_iterations"] ?? usual.MostRounds,
            }
        );
        var report = new JsonObject
        {
            ["outer"] = SurveyOperations.Array(fit.Indicators.Select(Report)),
            ["paths"] = SurveyOperations.Array(fit.Paths.Select(path => Report(path, "coef"))),
            ["r2"] = Each(fit, block => block.RSquared),
            ["ave"] = Each(fit, block => block.AverageVarianceExtracted ?? 0),
            ["gof"] = fit.GoodnessOfFit,
            ["total_effects"] = SurveyOperations.Array(fit.TotalEffects.Select(effect => Report(effect, "total"))),
            ["alpha"] = Each(fit, block => block.Alpha),
            ["dg_rho"] = Each(fit, block => block.DillonGoldsteinRho),
            ["scores_first5"] = Each(fit, block => ReferenceOperations.Values(block.Scores.Take(ScoresShown))),
        };
        if (one.Arguments["index_range"] is JsonArray range)
        {
            report["index"] = Each(fit, block => block.IndexOn((double)range[0]!, (double)range[1]!));
        }

        return report;
    }

    private static PathModel Model(ReferenceCase one) =>
        new(
            [
                .. one.Arguments["blocks"]!
                    .AsArray()
                    .Select(block => new LatentBlock(
                        (string)block!["name"]!,
                        ReferenceData.Names(block["variables"]),
                        (string?)block["mode"] is "B" ? BlockMode.Formative : BlockMode.Reflective
                    )),
            ],
            [
                .. one.Arguments["paths"]!
                    .AsArray()
                    .Select(path => new LatentPath((string)path!["from"]!, (string)path["to"]!)),
            ]
        );

    private static Dictionary<string, double[]> Columns(ReferenceCase one) =>
        one.Datasets[(string)one.Arguments["data"]!]!
            .AsObject()
            .ToDictionary(column => column.Key, column => ReferenceData.Numbers(column.Value!));

    private static JsonObject Each(PathModelFit fit, Func<BlockEstimate, JsonNode?> read) =>
        [.. fit.Blocks.Select(block => KeyValuePair.Create(block.Name, read(block)))];

    private static JsonNode Report(IndicatorEstimate indicator) =>
        new JsonObject
        {
            ["variable"] = indicator.Indicator,
            ["block"] = indicator.Block,
            ["weight"] = indicator.Weight,
            ["loading"] = indicator.Loading,
            ["communality"] = indicator.Communality,
            ["redundancy"] = indicator.Redundancy,
        };

    private static JsonNode Report(PathEffect effect, string key) =>
        new JsonObject
        {
            ["from"] = effect.From,
            ["to"] = effect.To,
            [key] = effect.Size,
        };
}
