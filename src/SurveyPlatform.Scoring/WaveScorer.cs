using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring;

/// <summary>Turns the answers of a wave into its scores: weights, ratings, index tree, recommendation, distributions.</summary>
public static class WaveScorer
{
    /// <summary>Scores a wave.</summary>
    /// <param name="frame">One row a response. Every row counts; an empty frame gives absent estimates.</param>
    /// <param name="plan">What is to be computed; its questionnaire is the one that the frame was built with.</param>
    /// <param name="mostThreads">
    /// How many threads may work at once, at least 1; −1 for as many as there are cores. No bit of the scores depends on it.
    /// </param>
    /// <returns>
    /// Scores in index points 0–100, rates as shares 0–1, each with base, standard error and an interval of the plan's level; estimates
    /// without a base are absent with their reason, never 0.
    /// </returns>
    /// <exception cref="Weights.ScoringException">
    /// <c>EMPTY_CELL</c> where the responses fill none of the population tables that the weighting plan names.
    /// </exception>
    /// <exception cref="OverflowException">
    /// The mean of numbers that respondents wrote, its error, a bound or its arithmetic leaves the range of numbers; never so for numbers
    /// that a questionnaire lets pass.
    /// </exception>
    /// <remarks>Method: METHOD.md §1–4; intervals of rates §6.2 (Wilson); nodes §10.</remarks>
    public static WaveScores Score(ResponseFrame frame, WavePlan plan, int mostThreads = -1)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        var weighted = WaveWeighting.Weigh(frame, plan);
        var divisions = new Divisions(frame, plan.Breakdowns, plan.AreaLevel);
        var estimates = new WaveEstimates(frame, plan, weighted, divisions.Groupings, mostThreads);
        var index = new IndexTable(plan.Questionnaire.Questionnaire.Index, estimates, divisions);
        var scores = new WaveScores
        {
            Responses = frame.Count,
            LeftOut = frame.LeftOut.Count,
            Weighting = weighted.Report,
            Breakdowns = divisions.Breakdowns,
            Nodes = index.Score(),
            ProjectRanking = index.RankProjects(),
            Ratings =
            [
                .. estimates.Ratings.Select(field => new RatingScores(
                    field,
                    estimates.Measure(field, Divisions.Everybody, 0),
                    divisions.OfEachGroup((grouping, group) => estimates.Measure(field, grouping, group))
                )),
            ],
            Recommendation = estimates.Recommended is { } recommended
                ? new RecommendationScores(
                    recommended,
                    estimates.Recommend(Divisions.Everybody, 0),
                    divisions.OfEachGroup(estimates.Recommend)
                )
                : null,
            Distributions = [.. frame.Columns.Select(column => DistributionTable.Count(column, weighted, plan))],
        };
        return plan.LeastBase > 1 ? WaveMask.Apply(scores, frame, estimates, plan) : scores;
    }
}
