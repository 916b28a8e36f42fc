using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class ReplicationOperations
{
    public static JsonObject LeaveOneOut(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var estimate = Statistic(one, data, Jackknife.Of(data.Design()));
        var published = estimate.ToEstimate(data.Level(), ReplicateCentre.Mean);
        var report = Report(estimate);
        report["replicates"] = estimate.Replicates.Count;
        report["df"] = published.DegreesOfFreedom;
        report["low"] = published.Low;
        report["high"] = published.High;
        report["thetas_sorted"] = Numbers(estimate.Replicates.Order());
        return report;
    }

    public static JsonObject Given(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var replicates = one.Arguments["repweights"]!.AsArray().Select(row => ReferenceData.Numbers(row!));
        var weights = GivenReplicates.Of(
            data.Numbers((string)one.Arguments["weights"]!),
            [.. replicates],
            (double)one.Arguments["scale"]!,
            ReferenceData.Numbers(one.Arguments["rscales"]!),
            (bool)one.Arguments["combined"]!
        );
        return Report(Statistic(one, data, weights));
    }

    public static JsonObject RaoWu(ReferenceCase one)
    {
        var data = new ReferenceData(one);
        var weights = RaoWuBootstrap.Given(data.Design(), Draws(one, data), usesPopulationCounts: false);
        var estimate = weights.Mean(data.Numbers((string)one.Arguments["var"]!), data.Everybody());
        var ones = Enumerable.Repeat(1.0, weights.Design.RowCount).ToArray();
        var report = Report(estimate);
        report["replicate_means"] = Numbers(estimate.Replicates);
        report["se"] = estimate.ErrorAboutMean;
        report["p2.5"] = estimate.Percentile(0.025);
        report["p97.5"] = estimate.Percentile(0.975);
        report["first_replicate_weight_sum"] = weights.Total(ones, data.Everybody()).Replicates[0];
        return report;
    }

    private static ReplicateEstimate Statistic(ReferenceCase one, ReferenceData data, ReplicateWeights weights)
    {
        var values = data.Numbers((string)one.Arguments["var"]!);
        return (string?)one.Arguments["stat"] switch
        {
            "total" => weights.Total(values, data.DomainAsked()),
            "ratio" => weights.Ratio(values, data.Numbers((string)one.Arguments["den"]!), data.DomainAsked()),
            _ => weights.Mean(values, data.DomainAsked()),
        };
    }

    // Units are named by their labels, or, where rows are the units, by their numbers from 1.
    private static int[][] Draws(ReferenceCase one, ReferenceData data)
    {
        var design = data.Design();
        var plan = one.Arguments["design"]!;
        var strata = (string?)plan["strata"] is { } column ? data.Texts(column) : null;
        var units = ReferenceData.Names(plan["ids"]) is [var first, ..] ? data.Texts(first) : null;
        var unitOfName = new Dictionary<(string? Stratum, string Unit), int>();
        for (var row = 0; row < design.RowCount; row++)
        {
            var name = units?.Names[units.Codes[row]] ?? ReferenceData.Text(row + 1)!;
            unitOfName[(strata?.Names[strata.Codes[row]], name)] = design.FirstStageUnitOf(row);
        }

        var draws = new int[design.FirstStageUnitCount][];
        foreach (var psu in one.Arguments["psus"]!.AsArray())
        {
            var stratum = strata is null ? null : ReferenceData.Text(psu!["stratum"]);
            draws[unitOfName[(stratum, ReferenceData.Text(psu!["psu"])!)]] = Array.ConvertAll(
                ReferenceData.Numbers(psu["counts"]!),
                Convert.ToInt32
            );
        }

        return draws;
    }

    private static JsonObject Report(ReplicateEstimate estimate) =>
        estimate.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["estimate"] = estimate.Value,
                ["se"] = estimate.ErrorAboutMean,
                ["se_mse"] = estimate.ErrorAboutValue,
            };

    private static JsonArray Numbers(IEnumerable<double> numbers) =>
        SurveyOperations.Array(numbers.Select(number => (JsonNode?)number));
}
