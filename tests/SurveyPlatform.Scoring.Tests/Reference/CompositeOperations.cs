using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class CompositeOperations
{
    public static JsonObject Normalise(ReferenceCase one)
    {
        var (values, direction) = (Numbers(one, "x"), DirectionOf((double?)one.Arguments["direction"] ?? 1));
        var normalised = (string)one.Arguments["method"]! switch
        {
            "minmax" => Normalisation.MinMax(
                values,
                direction,
                (double?)one.Arguments["low"] ?? 0,
                (double?)one.Arguments["high"] ?? Normalisation.Full
            ),
            "zscore" => Normalisation.ZScore(values, direction),
            "prank" => Normalisation.PercentileRank(values, direction),
            "borda" => Normalisation.Borda(values, direction),
            "goalposts" when Numbers(one, "goalposts") is [var low, var high] => Normalisation.Goalposts(
                values,
                direction,
                low,
                high
            ),
            var other => throw new ArgumentOutOfRangeException(nameof(one), other, "The module has no such method."),
        };
        return new JsonObject { ["values"] = SurveyOperations.Numbers(normalised) };
    }

    public static JsonObject Aggregate(ReferenceCase one)
    {
        var mean = Aggregation.Of(Numbers(one, "x"), Numbers(one, "weights"), Kind(one.Arguments["method"]));
        return mean.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject { ["value"] = mean.Value };
    }

    public static JsonObject AggregateEstimates(ReferenceCase one)
    {
        var mean = EstimateAggregation.Of(
            new EstimateSet
            {
                Values = Numbers(one, "estimates"),
                StandardErrors = Numbers(one, "se"),
                DegreesOfFreedom = one.Arguments["df"] is { } df ? ReferenceData.Numbers(df) : null,
                Covariances = one.Arguments["cov"] is JsonArray rows ? Matrix(rows) : null,
            },
            Numbers(one, "weights"),
            Kind(one.Arguments["method"]),
            new ReferenceData(one).Level()
        );
        return mean.Absence is { } absence
            ? ReferenceOperations.Error(absence)
            : new JsonObject
            {
                ["value"] = mean.Value,
                ["se"] = mean.StandardError,
                ["df"] = mean.DegreesOfFreedom,
                ["low"] = mean.Low,
                ["high"] = mean.High,
            };
    }

    public static JsonObject AggregateTree(ReferenceCase one)
    {
        var tree = new CompositeTree([.. one.Arguments["tree"]!.AsArray().Select(node => Node(node!))]);
        var scores = tree.Score(
            one.Arguments["scores"]!
                .AsObject()
                .ToDictionary(column => column.Key, column => ReferenceData.Numbers(column.Value!)),
            [.. one.Arguments["methods"]!.AsArray().Select(Kind)],
            (double?)one.Arguments["min_coverage"] ?? Aggregation.UsualLeastCoverage
        );
        return new JsonObject
        {
            ["values"] = Columns(scores, score => score.Value),
            ["coverage"] = Columns(scores, score => score.Coverage),
        };
    }

    public static Direction DirectionOf(double sign) => sign < 0 ? Direction.LessIsBetter : Direction.MoreIsBetter;

    private static JsonObject Columns(
        IReadOnlyDictionary<string, IReadOnlyList<IndexScore>> scores,
        Func<IndexScore, double?> valueOf
    ) =>
        new(
            scores.Select(node =>
                KeyValuePair.Create(
                    node.Key,
                    (JsonNode?)SurveyOperations.Array(node.Value.Select(score => (JsonNode?)valueOf(score)))
                )
            )
        );

    private static CompositeNode Node(JsonNode node) =>
        new((string)node["code"]!, (string?)node["parent"], (int)node["level"]!, (double?)node["weight"] ?? double.NaN);

    private static MeanKind Kind(JsonNode? method) =>
        (string?)method switch
        {
            "amean" => MeanKind.Arithmetic,
            "gmean" => MeanKind.Geometric,
            "hmean" => MeanKind.Harmonic,
            var other => throw new ArgumentOutOfRangeException(nameof(method), other, "The module has no such mean."),
        };

    private static double[] Numbers(ReferenceCase one, string key) => ReferenceData.Numbers(one.Arguments[key]!);

    private static double[,] Matrix(JsonArray rows)
    {
        var matrix = new double[rows.Count, rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = ReferenceData.Numbers(rows[i]!);
            for (var j = 0; j < row.Length; j++)
            {
                matrix[i, j] = row[j];
            }
        }

        return matrix;
    }
}
