using System.Globalization;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The index tree with all its figures, foldable by level.</summary>
internal static class IndexSheet
{
    /// <summary>The indent of one level, in the units of Excel.</summary>
    private const int IndentPerLevel = 2;

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Columns = 4 + MeasureColumns.Count;
        page.Title(words[SheetNames.TabOf(SheetNames.Index)], source.Subtitle(words));
        var table = new Table(
            page,
            [
                Column.Text(words["Head.Node"], 36, 56),
                Column.Text(words["Head.Level"], 8, 10),
                Column.Number(words["Head.Share"]),
                Column.Number(words["Head.ShareOfWhole"]),
                .. MeasureColumns.Of(words, source.Level),
            ]
        );
        table.Head();
        page.Freeze(table.HeadRow, 1);
        page.Repeat(table.HeadRow);
        foreach (var node in source.Scores.Nodes)
        {
            var row = table.Add(
                [
                    Cell.Of(source.TitleOf(node)),
                    Cell.Of(LevelName(node.Level, words)),
                    Cell.Of(node.Share, Formats.Rate),
                    Cell.Of(node.ShareOfWhole, Formats.Rate),
                    .. MeasureColumns.Cells(node.Overall),
                ],
                node.Node.Children.Count > 0 ? RowLook.Strong : RowLook.Body,
                (node.Level - 1) * IndentPerLevel
            );
            page.Outline(row, node.Level - 1);
        }

        page.Explain(
            source.Headline is null ? [words["Index.None"]] : [words["Index.Weights"], words["Note.Awareness"]]
        );
    }

    private static string LevelName(int level, Words words) =>
        words.Find(string.Create(CultureInfo.InvariantCulture, $"Level.{level}")) ?? words.Fill("Level.Other", level);
}
