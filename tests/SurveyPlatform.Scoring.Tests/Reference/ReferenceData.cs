using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>Reads the columns and the sampling plan that a reference case speaks of.</summary>
internal sealed class ReferenceData(ReferenceCase one)
{
    private readonly JsonObject arguments = one.Arguments;

    public SampleDesign Design()
    {
        var design = arguments["design"]!.AsObject();
        var rows = RowCount();
        return SampleDesign.Of(
            new SamplingPlan
            {
                Weights = (string?)design["weights"] is { } weights
                    ? Numbers(weights)
                    : Enumerable.Repeat(1.0, rows).ToArray(),
                Strata = (string?)design["strata"] is { } strata ? Texts(strata) : null,
                Units = [.. Names(design["ids"]).Select(Texts)],
                PopulationUnits = [.. Names(design["fpc"]).Select(Numbers)],
                Nested = (bool)design["nest"]!,
                LonelyPsu = Enum.Parse<LonelyPsu>((string)design["lonely_psu"]!, ignoreCase: true),
            }
        );
    }

    public Domain DomainAsked() =>
        arguments["domain"] is JsonObject domain
            ? Domain.Of(Texts((string)domain["var"]!), Text(domain["equals"])!)
            : Everybody();

    public Domain Everybody() => Domain.Whole(RowCount());

    public double Level() => arguments["level"] is { } level ? (double)level : Estimate.UsualLevel;

    public double[] Numbers(string column) => Numbers(Column(column));

    public Partition Texts(string column) => Partition.Of([.. Column(column).Select(Text)]);

    /// <summary>Levels in the order of the reference: numbers by size, texts ordinally.</summary>
    public Partition Levels(string column) =>
        Column(column).All(value => value is null || value.GetValueKind() == JsonValueKind.Number)
            ? Partition.Of(Numbers(column))
            : Texts(column);

    public static double[] Numbers(JsonNode values) =>
        [.. values.AsArray().Select(value => value is null ? double.NaN : (double)value)];

    /// <summary>Turns rows of numbers into one column per place.</summary>
    public static double[][] Columns(JsonNode rows)
    {
        var table = rows.AsArray().Select(row => Numbers(row!)).ToArray();
        return
        [
            .. Enumerable
                .Range(0, table.Length > 0 ? table[0].Length : 0)
                .Select(place => Array.ConvertAll(table, row => row[place])),
        ];
    }

    public static string[] Names(JsonNode? values) =>
        values is JsonArray names ? [.. names.Select(name => (string)name!)] : [];

    public static string? Text(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null => null,
            JsonValueKind.Number => ((double)value).ToString(CultureInfo.InvariantCulture),
            JsonValueKind.String => (string?)value,
            _ => value.ToJsonString(),
        };

    private int RowCount() => DataSet().Select(column => column.Value!.AsArray().Count).First();

    private JsonArray Column(string name) => DataSet()[name]!.AsArray();

    private JsonObject DataSet() =>
        one.Datasets[(string)(arguments["design"]?["data"] ?? arguments["data"])!]!.AsObject();
}
