using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The result on one page.</summary>
internal static class OverviewSheet
{
    private const int Columns = 10;

    /// <summary>How many places at the top, and at the bottom, are worth a leader's first look.</summary>
    private const int Places = 3;

    public static void Write(Page page, SummarySource source)
    {
        page.Columns = Columns;
        page.IsOnePage = true;
        for (var column = 1; column <= Columns; column++)
        {
            page.Widen(column, 16);
        }

        page.Title(page.Words[SheetNames.TabOf(SheetNames.Overview)], source.Subtitle(page.Words));
        page.Freeze(page.Row - 1);
        page.Repeat(1);
        OverviewTiles.Write(page, source);
        WriteFigures(page, source);
        WriteEnds(page, source);
        page.Explain([page.Words["Overview.Awareness"], page.Words["Note.Overlap"]]);
    }

    private static void WriteFigures(Page page, SummarySource source)
    {
        var words = page.Words;
        page.Heading(words["Overview.Figures"]);
        var table = new Table(
            page,
            [
                Column.Text(words["Head.Figure"], 56, 56, span: 4),
                Column.Number(words["Head.Result"]),
                Column.Number(words["Head.ErrorAny"]),
                Column.Number(words.Fill("Head.LowAny", source.Level)),
                Column.Number(words.Fill("Head.HighAny", source.Level)),
                Column.Number(words["Head.Base"]),
                Column.Number(words["Head.Effective"]),
            ]
        );
        table.Head();
        if (source.Headline is { } index)
        {
            Add(table, source.TitleOf(index), index.Overall.Score, Formats.Score, Formats.Error);
            Add(table, words["Figure.Satisfied"], index.Overall.SatisfiedRate, Formats.Rate, Formats.RateError);
            Add(table, words["Figure.Awareness"], index.Overall.AwarenessRate, Formats.Rate, Formats.RateError);
        }

        if (source.Scores.Recommendation?.Overall is { } nps)
        {
            Add(table, words["Figure.Nps"], nps.Score, Formats.Score, Formats.Error);
            Add(table, words["Figure.Promoters"], nps.Promoters, Formats.Rate, Formats.RateError, indent: 1);
            Add(table, words["Figure.Passives"], nps.Passives, Formats.Rate, Formats.RateError, indent: 1);
            Add(table, words["Figure.Detractors"], nps.Detractors, Formats.Rate, Formats.RateError, indent: 1);
        }

        if (source.Headline is null)
        {
            page.Note(words["Index.None"]);
        }
    }

    private static void WriteEnds(Page page, SummarySource source)
    {
        var placed = source.Scores.RankProjects().Where(project => project.Rank is not null).ToList();
        if (placed.Count == 0)
        {
            return;
        }

        // Whoever shares the last place that is shown is shown too.
        var best = placed.Where(project => project.Rank <= Places).ToList();
        var weakest = placed.Except(best).Where(project => Worse(placed, project) < Places).Reverse().ToList();
        WriteProjects(page, source, "Overview.Best", best);
        if (weakest.Count > 0)
        {
            WriteProjects(page, source, "Overview.Weakest", weakest);
        }
    }

    private static int Worse(List<RankedNode> placed, RankedNode project) =>
        placed.Count(other => other.Rank > project.Rank);

    private static void WriteProjects(
        Page page,
        SummarySource source,
        string heading,
        IReadOnlyList<RankedNode> projects
    )
    {
        var words = page.Words;
        page.Heading(words[heading]);
        var measures = MeasureColumns.Of(words, source.Level);
        var table = new Table(
            page,
            [Column.Centred(words["Head.Rank"], 10), Column.Text(words["Head.Project"], 28, 28, span: 2), .. measures]
        );
        table.Head();
        foreach (var project in projects)
        {
            table.Add([
                Ranks.Of(project, words),
                Cell.Of(source.TitleOf(project.Scores)),
                .. MeasureColumns.Cells(project.Scores.Overall),
            ]);
        }
    }

    private static void Add(
        Table table,
        string name,
        Estimate estimate,
        string format,
        string errorFormat,
        int indent = 0
    ) =>
        table.Add(
            [
                Cell.Of(name),
                Cell.Of(estimate, format),
                Cell.ErrorOf(estimate, errorFormat),
                Cell.LowOf(estimate, format),
                Cell.HighOf(estimate, format),
                Cell.BaseOf(estimate),
                Cell.Told(estimate.EffectiveBase, Formats.Count),
            ],
            indent: indent
        );
}
