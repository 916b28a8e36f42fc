using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The groups of one breakdown, each with the figures of the overall index.</summary>
internal static class GroupTable
{
    /// <summary>The group, its place, the measures, the net promoter score.</summary>
    private const int OwnColumns = 1 + 1 + MeasureColumns.Count + 1;

    /// <summary>How many columns a page needs for these breakdowns.</summary>
    public static int ColumnsFor(IReadOnlyList<Breakdown> breakdowns) =>
        breakdowns.Select(ScoreMatrix.ColumnsFor).Append(OwnColumns).Max();

    public static void Write(Page page, SummarySource source, Breakdown breakdown, bool isRanked)
    {
        var (words, headline) = (page.Words, source.Headline);
        if (headline is null || !headline.ByGroup.ContainsKey(breakdown.Tag))
        {
            page.Note(words["Index.None"]);
            return;
        }

        var nps = source.Scores.Recommendation?.ByGroup.GetValueOrDefault(breakdown.Tag);
        var table = new Table(page, Columns(page, source, breakdown, isRanked, nps is not null));
        table.Head();
        table.Add(
            Row(words["Head.All"], Cell.Blank, headline.Overall, source.Scores.Recommendation?.Overall),
            RowLook.Strong
        );
        foreach (var (group, rank) in Ordered(headline, breakdown, isRanked))
        {
            table.Add(
                Row(
                    source.Say(breakdown.Groups[group].Label),
                    rank is null ? Cell.Blank : Ranks.Of(rank, words),
                    headline.ByGroup[breakdown.Tag][group],
                    nps?[group]
                )
            );
        }

        IReadOnlyList<Cell> Row(string title, Cell rank, Measures measures, Recommendation? recommendation) =>
            [
                Cell.Of(title),
                .. isRanked ? [rank] : (Cell[])[],
                .. MeasureColumns.Cells(measures),
                .. recommendation is null ? (Cell[])[] : [Cell.Of(recommendation.Score, Formats.Score)],
            ];
    }

    private static IReadOnlyList<Column> Columns(
        Page page,
        SummarySource source,
        Breakdown breakdown,
        bool isRanked,
        bool hasNps
    ) =>
        [
            Column.Text(source.NameOf(breakdown.Tag, page.Words), 26, 44),
            .. isRanked ? [Column.Centred(page.Words["Head.Rank"], 9)] : (Column[])[],
            .. MeasureColumns.Of(page.Words, source.Level),
            .. hasNps ? [Column.Number(page.Words["Head.Nps"])] : (Column[])[],
        ];

    /// <summary>The positions of the groups: as the questionnaire has them, or best first with their places.</summary>
    private static IEnumerable<(int Group, RankedNode? Rank)> Ordered(
        NodeScores headline,
        Breakdown breakdown,
        bool isRanked
    )
    {
        if (!isRanked)
        {
            return breakdown.Groups.Select((_, group) => (group, (RankedNode?)null));
        }

        var positions = breakdown.Groups.Select((group, i) => (group.Code, i)).ToDictionary(StringComparer.Ordinal);
        // Each group takes the seat of a node, so that places among groups follow the one rule for places.
        return Ranking
            .Of(
                breakdown.Groups.Select(
                    (group, i) =>
                        headline with
                        {
                            Node = headline.Node with { Code = group.Code },
                            Overall = headline.ByGroup[breakdown.Tag][i],
                        }
                )
            )
            .Select(ranked => (positions[ranked.Scores.Node.Code], (RankedNode?)ranked));
    }
}
