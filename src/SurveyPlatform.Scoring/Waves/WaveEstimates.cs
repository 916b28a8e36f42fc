using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Figures;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The figures of a wave in all its groups, with the intervals that are published of them.</summary>
internal sealed class WaveEstimates
{
    private readonly SampleDesign design;
    private readonly WaveFigures figures;
    private readonly WavePlan plan;
    private readonly FigureTable table;
    private readonly int mostThreads;

    /// <param name="frame">The responses.</param>
    /// <param name="plan">What is to be computed of them.</param>
    /// <param name="design">How they are weighted.</param>
    /// <param name="groupings">The groups.</param>
    /// <param name="mostThreads">How many threads may work at once; −1 for as many as there are cores.</param>
    public WaveEstimates(
        ResponseFrame frame,
        WavePlan plan,
        SampleDesign design,
        IReadOnlyList<Grouping> groupings,
        int mostThreads = -1
    )
    {
        this.design = design;
        this.plan = plan;
        this.mostThreads = mostThreads;
        figures = new WaveFigures(frame, plan.Questionnaire);
        table = new FigureTable(design, figures.Figures, groupings, mostThreads);
    }

    /// <summary>Every rating field, in the order of the questionnaire.</summary>
    public IReadOnlyList<Field> Ratings => figures.Ratings;

    /// <summary>The 0–10 item; null where there is none.</summary>
    public Field? Recommended => figures.Recommendation?.Field;

    public Measures Measure(Field rating, int grouping, int group) =>
        Measure(figures.PlacesOf(rating), grouping, group);

    public Measures Measure(IndexNode node, int grouping, int group)
    {
        var measures = Measure(figures.PlacesOf(node), grouping, group);
        return plan.IsExplained && node.Children.Count > 0
            ? measures.ExplainedBy(
                WaveFigures.SharesOf(node),
                [.. node.Children.Select(child => Measure(figures.PlacesOf(child), grouping, group))]
            )
            : measures;
    }

    /// <summary>The score of a node, or of one group's less another's where the grouping opposes them.</summary>
    public FigureEstimate ScoreOf(IndexNode node, int grouping, int group) =>
        table[grouping, group, figures.PlacesOf(node).Score];

    /// <summary>Puts an interval around a score.</summary>
    public Estimate Score(FigureEstimate figure)
    {
        var estimate = figure.ToEstimate(plan.Level);
        return plan.IsExplained
            ? estimate with
            {
                Arithmetic = EstimateArithmetic.OfMean(figure.Weight, estimate),
            }
            : estimate;
    }

    public Recommendation Recommend(int grouping, int group)
    {
        var places = figures.Recommendation!;
        return new Recommendation(
            Score(table[grouping, group, places.Score]),
            ValueOf(places.Promoters),
            ValueOf(places.Passives),
            ValueOf(places.Detractors)
        );

        double? ValueOf(int place) => table[grouping, group, place] is { Absence: null } share ? share.Value : null;
    }

    /// <summary>Ranks nodes by their scores over all respondents, and tests every pair of them.</summary>
    public SignificanceRanking Rank(IReadOnlyList<IndexNode> nodes)
    {
        FigureEstimate[] scores = [.. nodes.Select(node => table[0, 0, figures.PlacesOf(node).Score])];
        int[] scored = [.. Enumerable.Range(0, scores.Length).Where(i => scores[i].Absence is null)];
        var (gaps, placeOf) = (figures.Figures.ToList(), new Dictionary<(int, int), int>());
        foreach (var i in scored)
        {
            foreach (var j in scored.Where(j => j > i))
            {
                placeOf[(i, j)] = gaps.Count;
                gaps.Add(new Figure.Gap(figures.PlacesOf(nodes[i]).Score, figures.PlacesOf(nodes[j]).Score));
            }
        }

        var apart = placeOf.Count == 0 ? null : new FigureTable(design, gaps, [Grouping.Everybody], mostThreads);
        return SignificanceRanking.Of(
            Array.ConvertAll(scores, score => score.Absence is null ? (double?)score.Value : null),
            (i, j) =>
            {
                var gap = apart![0, 0, placeOf[(Math.Min(i, j), Math.Max(i, j))]];
                return (gap.Variance, gap.DegreesOfFreedom);
            },
            plan.Level
        );
    }

    private Measures Measure(MeasurePlaces places, int grouping, int group)
    {
        var score = table[grouping, group, places.Score];
        return new Measures(Score(score), Share(places.SatisfiedRate), Share(places.AwarenessRate))
        {
            Coverage = score.Coverage,
        };

        Estimate Share(int place)
        {
            var figure = table[grouping, group, place];
            var estimate = ProportionInterval.Of(figure.ToEstimate(plan.Level), ProportionMethod.Wilson);
            return plan.IsExplained
                ? estimate with
                {
                    Arithmetic = EstimateArithmetic.OfShare(figure.Weight, estimate),
                }
                : estimate;
        }
    }
}
