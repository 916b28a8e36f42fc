using System.Text.Json.Nodes;
using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Tests.Reference;

internal static class DisclosureOperations
{
    public static JsonObject Suppress(ReferenceCase one)
    {
        TableGroup[] groups = [.. one.Arguments["groups"]!.AsArray().Select(group => Group(group!))];
        var masked = CellSuppression.Of(groups, (int)one.Arguments["n_min"]!);
        return new JsonObject { ["groups"] = SurveyOperations.Array(masked.Select(Report)) };
    }

    private static TableGroup Group(JsonNode group) =>
        new()
        {
            Id = (string)group["id"]!,
            IsTotalPublished = (bool)group["total_published"]!,
            Cells =
            [
                .. group["cells"]!
                    .AsArray()
                    .Select(cell => new TableCell(ReferenceData.Text(cell!["id"])!, (int)cell["n"]!)),
            ],
        };

    private static JsonObject Report(MaskedGroup group) =>
        new()
        {
            ["id"] = group.Id,
            ["total"] = group.Total switch
            {
                TotalStatus.Published => "publish",
                TotalStatus.Suppressed => "suppress_total",
                _ => "not_published",
            },
            ["status"] = SurveyOperations.Array(group.Cells.Select(Report)),
        };

    private static JsonNode Report(CellStatus status) =>
        status switch
        {
            CellStatus.Published => "publish",
            CellStatus.Primary => "primary",
            _ => "secondary",
        };
}
