using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>How responses were weighted, which finer ways were refused, and what weighting costs.</summary>
internal static class WeightingRows
{
    public static void Write(Page page, SummarySource source)
    {
        var (words, weighting) = (page.Words, source.Scores.Weighting);
        page.Heading(words["Method.Weighting"]);
        var facts = MethodSheet.Facts(page);
        WriteWay(page, facts, source);
        foreach (var refused in weighting.Refused)
        {
            MethodSheet.State(
                page,
                facts,
                words["Weighting.Refused"],
                Cell.Of(
                    words.Fill(
                        "Weighting.Thin",
                        Names(refused.Dimensions, source, words),
                        refused.Cells,
                        refused.ThinCells
                    )
                )
            );
        }

        var isEmpty = source.Scores.Responses == 0;
        State("Weighting.Least", weighting.LeastWeight, Formats.Ratio);
        State("Weighting.Most", weighting.MostWeight, Formats.Ratio);
        State("Weighting.Effect", weighting.DesignEffect, Formats.Ratio);
        State("Weighting.Effective", weighting.EffectiveBase, Formats.Count);

        void State(string key, double number, string format) =>
            MethodSheet.State(page, facts, words[key], Cell.Of(isEmpty ? null : number, format, isEmpty ? 0 : null));
    }

    private static void WriteWay(Page page, Table facts, SummarySource source)
    {
        var (words, weighting) = (page.Words, source.Scores.Weighting);
        if (weighting.PostStrata is null)
        {
            MethodSheet.State(page, facts, words["Weighting.Way"], Cell.Of(words["Weighting.None"]));
            return;
        }

        MethodSheet.State(page, facts, words["Weighting.Way"], Cell.Of(Way(weighting.PostStrata, source, words)));
        MethodSheet.State(page, facts, words["Weighting.Cells"], Cell.Count(weighting.Cells));
        MethodSheet.State(page, facts, words["Weighting.Population"], Cell.Of(weighting.Population, Formats.Count));
        MethodSheet.State(
            page,
            facts,
            words["Weighting.Source"],
            Cell.Of(weighting.Source ?? words["Weighting.NoSource"])
        );
        MethodSheet.State(page, facts, words["Weighting.Without"], Cell.Count(weighting.WithoutWeight));
    }

    private static string Way(IReadOnlyList<string> dimensions, SummarySource source, Words words) =>
        dimensions.Count == 0
            ? words["Weighting.SizeOnly"]
            : words.Fill("Weighting.PostStrata", Names(dimensions, source, words));

    private static string Names(IReadOnlyList<string> dimensions, SummarySource source, Words words) =>
        dimensions.Count == 0
            ? words["Weighting.Whole"]
            : string.Join(" × ", dimensions.Select(tag => source.NameOf(tag, words)));
}
