using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>How respondents were drawn, as every standard error takes it.</summary>
internal static class SamplingRows
{
    public static void Write(Page page, Table facts, SummarySource source)
    {
        var words = page.Words;
        if (source.Scores.Weighting.Sampling is not { } sampling)
        {
            MethodSheet.State(page, facts, words["Sampling.Way"], Cell.Of(words["Sampling.None"]));
            return;
        }

        MethodSheet.State(page, facts, words["Sampling.Strata"], Cell.Of(Strata(sampling, source, words)));
        MethodSheet.State(page, facts, words["Sampling.Units"], Cell.Of(Units(sampling, source, words)));
        if (sampling.LonelyStrata.Count > 0)
        {
            var names = string.Join(" / ", sampling.LonelyStrata.Select(stratum => source.Say(stratum.Label)));
            MethodSheet.State(
                page,
                facts,
                words["Sampling.Lonely"],
                Cell.Of(words.Fill($"Sampling.Lonely.{sampling.LonelyUnits}", names))
            );
        }

        MethodSheet.State(page, facts, words["Sampling.WithoutPlace"], Cell.Count(sampling.WithoutPlace));
    }

    private static string Strata(SamplingReport sampling, SummarySource source, Words words) =>
        sampling.Strata is { } strata
            ? words.Fill("Sampling.Count", NameOf(strata, source, words), sampling.StratumCount)
            : words["Sampling.OneStratum"];

    private static string Units(SamplingReport sampling, SummarySource source, Words words) =>
        sampling.Units is { } units
            ? words.Fill("Sampling.Count", NameOf(units, source, words), sampling.UnitCount)
            : words.Fill("Sampling.Respondents", sampling.UnitCount);

    private static string NameOf(SamplingVariable variable, SummarySource source, Words words) =>
        source.Questionnaire.FindTagged(variable.Tag) is AreaItem
            ? words.Fill("Sampling.Level", variable.AreaLevel)
            : source.NameOf(variable.Tag, words);
}
