using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The livelihood projects, best first.</summary>
internal static class ProjectSheet
{
    /// <summary>Rank, code, title, department.</summary>
    private const int OwnColumns = 4;

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Columns = OwnColumns + MeasureColumns.Count;
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
                Column.Text(words["Head.Rank"], 8, 14),
                Column.Text(words["Head.ProjectCode"], 12, 20),
                Column.Text(words["Head.Project"], 34, 46),
                Column.Text(words["Head.Department"], 14, 22),
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
                .. MeasureColumns.Cells(project.Scores.Overall),
            ]);
        }

        if (ranked.Count > 0)
        {
            Page.Bars(table.Body(OwnColumns, OwnColumns), 100);
        }
    }
}
