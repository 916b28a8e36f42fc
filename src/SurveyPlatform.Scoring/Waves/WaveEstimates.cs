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
    private readonly WeightedSample weighted;
    private readonly WaveFigures figures;
    private readonly WavePlan plan;
    private readonly FigureTable table;
    private readonly int mostThreads;

    /// <param name="frame">The responses.</param>
    /// <param name="plan">What is to be computed of them.</param>
    /// <param name="weighted">How they are weighted.</param>
    /// <param name="groupings">The groups.</param>
    /// <param name="mostThreads">How many threads may work at once; −1 for as many as there are cores.</param>
    public WaveEstimates(
        ResponseFrame frame,
        WavePlan plan,
        WeightedSample weighted,
        IReadOnlyList<Grouping> groupings,
        int mostThreads = -1
    )
    {
        this.weighted = weighted;
        this.plan = plan;
        this.mostThreads = mostThreads;
        figures = new WaveFigures(frame, plan.Questionnaire);
        table = new FigureTable(weighted.Design, figures.Figures, groupings, mostThreads);
    }

    /// <summary>Every rating field, in the order of the questionnaire.</summary>
    public IReadOnlyList<Field> Ratings => figures.Ratings;

    /// <summary>The 0–10 item; null where there is none.</summary>
    public Field? Recommended => figures.Recommendation?.Field;

    /// <summary>The figures, and where each stands.</summary>
    public WaveFigures Figures => figures;

    /// <summary>Who stands behind the figures in every group that can be asked for.</summary>
    public GroupBases CountGroups(ResponseFrame frame) => new(frame, figures.Figures, weighted.Design.Weights);

    public Measures Measure(Field rating, int grouping, int group) =>
        Measure(figures.PlacesOf(rating), grouping, group);

    public Measures Measure(IndexNode node, int grouping, int group) =>
        Measure(figures.PlacesOf(node), grouping, group);

    public Estimate Score(IndexNode node, int grouping, int group) =>
        Mean(figures.PlacesOf(node).Score, grouping, group);

    /// <summary>By how much the score of the first of two opposed groups lies above that of the second.</summary>
    public FigureEstimate Difference(IndexNode node, int grouping) => table[grouping, 2, figures.PlacesOf(node).Score];

    public Recommendation Recommend(int grouping, int group)
    {
        var places = figures.Recommendation!;
        return new Recommendation(
            Mean(places.Score, grouping, group),
            Share(places.Promoters, grouping, group),
            Share(places.Passives, grouping, group),
            Share(places.Detractors, grouping, group)
        );
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

        var apart =
            placeOf.Count == 0 ? null : new FigureTable(weighted.Design, gaps, [Grouping.Everybody], mostThreads);
        return SignificanceRanking.Of(
            Array.ConvertAll(scores, ValueOf),
            (i, j) =>
            {
                var gap = apart![0, 0, placeOf[(Math.Min(i, j), Math.Max(i, j))]];
                return (Math.Sqrt(gap.Variance), gap.DegreesOfFreedom);
            },
            plan.Level
        );
    }

    private Measures Measure(MeasurePlaces places, int grouping, int group) =>
        new(
            Mean(places.Score, grouping, group),
            Share(places.SatisfiedRate, grouping, group),
            Share(places.AwarenessRate, grouping, group)
        )
        {
            Coverage = table[grouping, group, places.Score].Coverage,
        };

    private Estimate Mean(int place, int grouping, int group)
    {
        var estimate = ToEstimate(table[grouping, group, place]);
        return plan.IsExplained
            ? estimate with
            {
                Arithmetic = EstimateArithmetic.OfMean(() => OriginOf(place, grouping, group), estimate),
            }
            : estimate;
    }

    private Estimate Share(int place, int grouping, int group)
    {
        var estimate = ProportionInterval.Of(ToEstimate(table[grouping, group, place]), ProportionMethod.Wilson);
        return plan.IsExplained
            ? estimate with
            {
                Arithmetic = EstimateArithmetic.OfShare(() => OriginOf(place, grouping, group), estimate),
            }
            : estimate;
    }

    private Estimate ToEstimate(FigureEstimate figure) => weighted.Conceal(figure.ToEstimate(plan.Level));

    private string OriginOf(int place, int grouping, int group)
    {
        var figure = table[grouping, group, place];
        if (figures.Figures[place] is Figure.Composite composite)
        {
            return EstimateArithmetic.OfParts(
                composite.Shares,
                [.. composite.Parts.Select(part => ValueOf(table[grouping, group, part]))]
            );
        }

        return weighted.Describe(figure.Value, figure.Weight, figure.WeightedWorth!.Value);
    }

    private static double? ValueOf(FigureEstimate figure) => figure.Absence is null ? figure.Value : null;
}
