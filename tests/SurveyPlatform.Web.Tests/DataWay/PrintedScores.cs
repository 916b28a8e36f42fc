using System.Text.Json.Nodes;
using ClosedXML.Excel;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>Reads every score that a summary workbook prints, as a reader would: by the heads of its tables and the names in its rows.</summary>
internal sealed class PrintedScores(XLWorkbook workbook, JsonNode scores)
{
    private static readonly Dictionary<string, (string Measure, string Number)> Heads = new()
    {
        ["得分（百分制）"] = ("score", "value"),
        ["标准误（分）"] = ("score", "standardError"),
        ["95% 区间下限（分）"] = ("score", "low"),
        ["95% 区间上限（分）"] = ("score", "high"),
        ["满意率（%）"] = ("satisfiedRate", "value"),
        ["知晓率（%）"] = ("awarenessRate", "value"),
        ["样本量（份）"] = ("score", "base"),
    };

    private readonly Dictionary<string, JsonNode> nodeByTitle = scores["nodes"]!
        .AsArray()
        .ToDictionary(node => Chinese(node!["title"]!), node => node!);

    private readonly Dictionary<string, (string Tag, string Code)> groupByLabel = scores["breakdowns"]!
        .AsArray()
        .SelectMany(breakdown =>
            breakdown!["groups"]!
                .AsArray()
                .Select(group => (Chinese(group!["label"]!), ((string)breakdown["tag"]!, (string)group["code"]!)))
        )
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Each printed number with the number of the API that it has to be.</summary>
    public IEnumerable<(string Where, double Printed, double Expected)> Read() =>
        workbook.Worksheets.SelectMany(sheet => ReadMeasures(sheet).Concat(ReadMatrices(sheet)));

    /// <summary>Counts and shares of the answers to fields with a fixed set of them.</summary>
    public IEnumerable<(string Where, double Printed, double? Expected)> ReadDistributions()
    {
        var sheet = workbook.Worksheet("各题分布");
        var byField = scores["distributions"]!.AsArray().ToDictionary(one => (string)one!["code"]!, one => one!);
        foreach (var row in sheet.RowsUsed())
        {
            if (
                byField.TryGetValue(Text(row.Cell(1)), out var distribution)
                && Find(distribution["categories"]!.AsArray(), Text(row.Cell(2))) is { } category
            )
            {
                var where = $"{Text(row.Cell(1))} {Text(row.Cell(2))}";
                yield return (where, row.Cell(3).GetDouble(), (double)category["count"]!);
                if (row.Cell(4).DataType == XLDataType.Number)
                {
                    yield return (where, row.Cell(4).GetDouble(), (double?)category["shareOfValid"]!["value"]);
                }

                yield return (where, row.Cell(5).GetDouble(), (double?)category["shareOfAsked"]!["value"]);
            }
        }
    }

    private IEnumerable<(string, double, double)> ReadMeasures(IXLWorksheet sheet)
    {
        var columns = new Dictionary<int, (string Measure, string Number)>();
        foreach (var row in sheet.RowsUsed())
        {
            var heads = row.CellsUsed().Where(cell => Heads.ContainsKey(Head(cell))).ToList();
            if (heads.Count > 1)
            {
                columns = heads.ToDictionary(cell => cell.Address.ColumnNumber, cell => Heads[Head(cell)]);
            }
            else if (columns.Count > 0 && !IsMatrixHead(row) && FindMeasures(row) is { } measures)
            {
                foreach (var (column, (measure, number)) in columns)
                {
                    var where = $"{sheet.Name} {row.Cell(column).Address} {measure} {number}";
                    yield return (where, row.Cell(column).GetDouble(), (double)measures[measure]![number]!);
                }
            }
            else
            {
                columns = [];
            }
        }
    }

    private IEnumerable<(string, double, double)> ReadMatrices(IXLWorksheet sheet)
    {
        var columns = new Dictionary<int, (string Tag, string Code)>();
        foreach (var row in sheet.RowsUsed())
        {
            if (IsMatrixHead(row))
            {
                columns = row.CellsUsed()
                    .Where(cell => groupByLabel.ContainsKey(Text(cell)))
                    .ToDictionary(cell => cell.Address.ColumnNumber, cell => groupByLabel[Text(cell)]);
            }
            else if (columns.Count > 0 && nodeByTitle.TryGetValue(Text(row.Cell(1)), out var node))
            {
                foreach (var (column, (tag, code)) in columns.Where(pair => IsNumber(row.Cell(pair.Key))))
                {
                    yield return (
                        $"{sheet.Name} {row.Cell(column).Address}",
                        row.Cell(column).GetDouble(),
                        (double)node["by"]![tag]![code]!["score"]!["value"]!
                    );
                }
            }
        }
    }

    /// <summary>The measures that a row of a table is about: a node's, or those of the overall index in a group.</summary>
    private JsonNode? FindMeasures(IXLRow row)
    {
        foreach (var cell in row.CellsUsed(cell => cell.DataType == XLDataType.Text))
        {
            if (nodeByTitle.TryGetValue(Text(cell), out var node))
            {
                return node["overall"];
            }

            if (Text(cell) == "合计")
            {
                return scores["nodes"]![0]!["overall"];
            }

            if (groupByLabel.TryGetValue(Text(cell), out var group))
            {
                return scores["nodes"]![0]!["by"]![group.Tag]![group.Code];
            }
        }

        return null;
    }

    private static JsonNode? Find(JsonArray categories, string label) =>
        categories.FirstOrDefault(category => Chinese(category!["label"]!) == label);

    private static bool IsMatrixHead(IXLRow row) => Head(row.Cell(1)) == "得分（百分制）";

    private static bool IsNumber(IXLCell cell) => cell.DataType == XLDataType.Number && !cell.IsEmpty();

    private static string Head(IXLCell cell) => Text(cell).Replace("\n", string.Empty);

    private static string Text(IXLCell cell) => cell.GetString().Trim().TrimEnd('*').Trim();

    private static string Chinese(JsonNode text) => (string)text["zh-CN"]!;
}
