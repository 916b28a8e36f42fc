using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Scores the item that asks how ready respondents are to recommend.</summary>
internal static class RecommendationTable
{
    private const string Tag = "nps";

    public static RecommendationScores? Score(
        ResponseFrame frame,
        SampleDesign design,
        Divisions divisions,
        bool isExplained
    )
    {
        var column = frame
            .Columns.OfType<CodedColumn>()
            .FirstOrDefault(column => column.Field.Item.Tags.Contains(Tag, StringComparer.Ordinal));
        if (column is null)
        {
            return null;
        }

        var answers = new double[column.Count];
        for (var row = 0; row < answers.Length; row++)
        {
            answers[row] =
                column.StateAt(row) == CellState.Valid ? column.Categories[column.Codes[row]].Value!.Value : double.NaN;
        }

        var score = new NetPromoterScore(design, answers);
        return new RecommendationScores(column.Field, Measure(divisions.Everybody), divisions.OfEachGroup(Measure));

        Recommendation Measure(Domain domain)
        {
            var linearised = score.Score(domain);
            var estimate = linearised.ToEstimate();
            return new Recommendation(
                isExplained ? estimate with { Arithmetic = EstimateArithmetic.OfMean(linearised, estimate) } : estimate,
                score.Promoters(domain).Value,
                score.Passives(domain).Value,
                score.Detractors(domain).Value
            );
        }
    }
}
