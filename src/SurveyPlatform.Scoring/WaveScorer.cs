using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring;

/// <summary>Turns the answers of a wave into its scores: weights, ratings, index tree, recommendation, distributions.</summary>
public static class WaveScorer
{
    /// <summary>Scores a wave.</summary>
    /// <param name="frame">One row a response. Every row counts; an empty frame gives absent estimates.</param>
    /// <param name="plan">What is to be computed; its questionnaire is the one that the frame was built with.</param>
    /// <returns>
    /// Scores in index points 0–100, rates as shares 0–1, each with base, standard error and 95 % interval; estimates without
    /// a base are absent with their reason, never 0.
    /// </returns>
    /// <exception cref="Weights.ScoringException">
    /// <c>EMPTY_CELL</c> where the responses fill none of the population tables that the weighting plan names.
    /// </exception>
    /// <remarks>Method: METHOD.md §1–4; intervals of rates §6.2 (Wilson); nodes §10.</remarks>
    public static WaveScores Score(ResponseFrame frame, WavePlan plan)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        var (design, weighting) = WaveWeighting.Weigh(frame, plan);
        var divisions = new Divisions(frame, plan.Breakdowns, plan.AreaLevel);
        var ratings = new RatingTable(frame, plan.Questionnaire, design);
        var index = new IndexTable(plan.Questionnaire.Questionnaire.Index, ratings, divisions, plan.IsExplained);
        var scores = new WaveScores
        {
            Responses = frame.Count,
            LeftOut = frame.LeftOut.Count,
            Weighting = weighting,
            Breakdowns = divisions.Breakdowns,
            Nodes = index.Score(),
            ProjectRanking = index.RankProjects(),
            Ratings =
            [
                .. ratings.Fields.Select(field => new RatingScores(
                    field,
                    ratings.Measure(field.Code, divisions.Everybody).ToMeasures(plan.IsExplained),
                    divisions.OfEachGroup(domain => ratings.Measure(field.Code, domain).ToMeasures(plan.IsExplained))
                )),
            ],
            Recommendation = RecommendationTable.Score(frame, design, divisions, plan.IsExplained),
            Distributions = [.. frame.Columns.Select(column => DistributionTable.Count(column, design))],
        };
        return WaveMask.Apply(scores, plan.LeastBase);
    }
}
