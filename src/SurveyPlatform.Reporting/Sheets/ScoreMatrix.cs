using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Subjects down, groups across, a score in each cell, coloured from low to high.</summary>
internal static class ScoreMatrix
{
    /// <summary>More groups than this are printed on several sheets of paper side by side.</summary>
    private const int MostAcross = 14;

    /// <summary>The subject and all respondents, before the groups.</summary>
    private const int OwnColumns = 2;

    public static int ColumnsFor(Breakdown breakdown) => OwnColumns + breakdown.Groups.Count;

    public static void Write(Page page, SummarySource source, IReadOnlyList<Subject> subjects, Breakdown breakdown)
    {
        var words = page.Words;
        var divided = subjects.Where(subject => subject.By(breakdown.Tag).Count == breakdown.Groups.Count).ToList();
        page.PagesWide = Math.Max(page.PagesWide, ((breakdown.Groups.Count - 1) / MostAcross) + 1);
        var table = new Table(
            page,
            [
                Column.Text(words["Head.ScoreOf"], 26, 44),
                Column.Number(words["Head.All"]),
                .. breakdown.Groups.Select(group => Column.Number(source.Say(group.Label))),
            ]
        );
        table.Head();
        table.Add([
            Cell.Of(words["Head.Responses"]),
            Cell.Count(source.Scores.Responses),
            .. breakdown.Responses.Select(Cell.Count),
        ]);
        foreach (var subject in divided)
        {
            table.Add(
                [
                    Cell.Of(subject.Title),
                    Cell.Of(subject.Overall.Score, Formats.Score),
                    .. subject.By(breakdown.Tag).Select(measures => Cell.Of(measures.Score, Formats.Score)),
                ],
                subject.Level == 1 && divided.Exists(other => other.Level > 1) ? RowLook.Strong : RowLook.Body,
                subject.Level - 1
            );
        }

        if (divided.Count > 0 && breakdown.Groups.Count > 0)
        {
            // Below the head stands the row of the bases, which are no scores.
            Page.Heat(table.Body(table.HeadRow + 2, OwnColumns, OwnColumns + breakdown.Groups.Count - 1));
        }
        else
        {
            page.Note(words["Matrix.None"]);
        }
    }
}
