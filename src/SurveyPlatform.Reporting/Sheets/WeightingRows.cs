using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Waves;

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

        TrimmingRows.Write(page, facts, source);
        var isEmpty = source.Scores.Responses == 0;
        State("Weighting.Least", weighting.LeastWeight, Formats.Ratio);
        State("Weighting.Most", weighting.MostWeight, Formats.Ratio);
        State("Weighting.Effect", weighting.DesignEffect, Formats.Ratio);
        State("Weighting.Effective", weighting.EffectiveBase, Formats.Count);
        SamplingRows.Write(page, facts, source);

        void State(string key, double? measure, string format) =>
            MethodSheet.State(
                page,
                facts,
                words[key],
                isEmpty ? Cell.Of(number: null, format, rests: 0) : Cell.Told(measure, format)
            );
    }

    private static void WriteWay(Page page, Table facts, SummarySource source)
    {
        var (words, weighting) = (page.Words, source.Scores.Weighting);
        MethodSheet.State(page, facts, words["Weighting.Way"], Cell.Of(Way(weighting, source, words)));
        if (weighting.Population is null)
        {
            return;
        }

        if (weighting.Raking is { } raking)
        {
            var totals = raking.Margins.Sum(margin => margin.Cells);
            MethodSheet.State(page, facts, words["Weighting.Margins"], Cell.Count(totals));
            MethodSheet.State(page, facts, words["Weighting.Cycles"], Cell.Count(raking.Cycles));
        }
        else
        {
            MethodSheet.State(page, facts, words["Weighting.Cells"], Cell.Count(weighting.Cells));
        }

        MethodSheet.State(page, facts, words["Weighting.Population"], Cell.Of(weighting.Population, Formats.Count));
        MethodSheet.State(
            page,
            facts,
            words["Weighting.Source"],
            Cell.Of(weighting.Source ?? words["Weighting.NoSource"])
        );
        MethodSheet.State(page, facts, words["Weighting.Without"], Cell.Count(weighting.WithoutWeight));
    }

    private static string Way(WeightingReport weighting, SummarySource source, Words words) =>
        weighting switch
        {
            { Raking: { } raking } => words.Fill(
                "Weighting.Raked",
                string.Join(" / ", raking.Margins.Select(margin => Names(margin.Dimensions, source, words)))
            ),
            { PostStrata: null } => words["Weighting.None"],
            { PostStrata.Count: 0 } => words["Weighting.SizeOnly"],
            { PostStrata: { } dimensions } => words.Fill("Weighting.PostStrata", Names(dimensions, source, words)),
        };

    private static string Names(IReadOnlyList<string> dimensions, SummarySource source, Words words) =>
        dimensions.Count == 0
            ? words["Weighting.Whole"]
            : string.Join(" × ", dimensions.Select(tag => source.NameOf(tag, words)));
}
