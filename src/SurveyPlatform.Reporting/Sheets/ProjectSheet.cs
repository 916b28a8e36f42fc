using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The livelihood projects, best first.</summary>
internal static class ProjectSheet
{
    /// <summary>Where the bar of the score stands, from 0: after rank, code, title and department.</summary>
    private const int BarColumn = 4;

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Columns = BarColumn + 1 + MeasureColumns.Count;
        page.Title(words[SheetNames.TabOf(SheetNames.Projects)], source.Subtitle(words));
        var ranked = source.Scores.RankProjects();
        WriteTable(page, source, ranked);
        page.Explain(
            ranked.Count == 0
                ? [words["Projects.None"]]
                : [words["Projects.Rank"], words["Note.Overlap"], words["Note.Awareness"]]
        );
    }

    private static void WriteTable(Page page, SummarySource source, IReadOnlyList<RankedNode> ranked)
    {
        var words = page.Words;
        var table = new Table(
            page,
            [
                Column.Centred(words["Head.Rank"], 9),
                Column.Text(words["Head.ProjectCode"], 12, 20),
                Column.Text(words["Head.Project"], 34, 46),
                Column.Text(words["Head.Department"], 14, 27),
                Column.Number(words["Head.Bar"], 18),
                .. MeasureColumns.Of(words, source.Level),
            ]
        );
        table.Head();
        page.Freeze(table.HeadRow, 3);
        page.Repeat(table.HeadRow);
        foreach (var project in ranked)
        {
            var code = project.Scores.Node.Project!;
            var department = source.FindProject(code)?.Department;
            table.Add([
                Ranks.Of(project, words),
                Cell.Of(code),
                Cell.Of(source.TitleOf(project.Scores)),
                department is null ? Cell.Blank : Cell.Of(source.Say(department)),
                Bar(project.Scores.Overall.Score),
                .. MeasureColumns.Cells(project.Scores.Overall),
            ]);
        }

        if (ranked.Count > 0)
        {
            Page.Bars(table.Body(table.HeadRow + 1, BarColumn, BarColumn), 100, isBare: true);
        }
    }

    private static Cell Bar(Estimate score) => score.Value is null ? Cell.Blank : Cell.Of(score, Formats.Score);
}
