using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Which responses of a wave look careless or were suspect when they were taken in, and how much the index would change without them. Flags exclude nobody.</summary>
/// <remarks>
/// The grid is all rating fields in the order of the questionnaire. A response with fewer answers than the rules ask for is neither a
/// straight-liner nor a duplicate: empty grids resemble each other. Source: METHOD.md §14.
/// </remarks>
public sealed record WaveQuality
{
    /// <summary>How many responses the frame holds.</summary>
    public required int Responses { get; init; }

    /// <summary>How many more are on file that could not be read into it.</summary>
    public required int LeftOut { get; init; }

    /// <summary>From where on a response was flagged.</summary>
    public required ResponseQualityRules Rules { get; init; }

    /// <summary>The fields of the grid.</summary>
    public required IReadOnlyList<Field> Grid { get; init; }

    /// <summary>Median of the times taken; <see langword="null"/> when nothing measured one.</summary>
    public required double? MedianSeconds { get; init; }

    /// <summary>Responses without a time, which cannot be speeders.</summary>
    public required int WithoutTime { get; init; }

    /// <summary>The flagged, in the order of filing.</summary>
    public required IReadOnlyList<SuspectResponse> Flagged { get; init; }

    /// <summary>How many gave rise to each kind of doubt when they were taken in; one may have given rise to several.</summary>
    public IReadOnlyDictionary<Suspicions, int> SuspicionCounts =>
        Enum.GetValues<Suspicions>()
            .Where(kind => kind != Suspicions.None)
            .ToDictionary(kind => kind, kind => Flagged.Count(response => response.Suspicions.HasFlag(kind)));

    /// <summary>How all responses were weighted.</summary>
    public required WeightingReport Weighting { get; init; }

    /// <summary>How the others were; <see langword="null"/> when they fill none of the tables of the weighting plan.</summary>
    public required WeightingReport? WeightingWithoutFlagged { get; init; }

    /// <summary>Each node of the index tree before its children.</summary>
    public required IReadOnlyList<NodeQuality> Nodes { get; init; }

    /// <summary>Flags the responses of a wave and scores it with and without them.</summary>
    /// <param name="frame">One row a response.</param>
    /// <param name="plan">Its questionnaire is the one that the frame was built with.</param>
    /// <param name="rules">From where on a response is flagged; fixed before fieldwork.</param>
    /// <returns>Flags, and scores in index points or the reasons why there are none.</returns>
    /// <exception cref="ScoringException">As <see cref="WaveWeighting.Weigh"/> says of all responses.</exception>
    public static WaveQuality Of(ResponseFrame frame, WavePlan plan, ResponseQualityRules rules)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rules);
        var grid = RatingValues.FieldsOf(plan.Questionnaire);
        var known = rules with { DontKnow = new HashSet<double> { RatingValues.DontKnow } };
        var quality = ResponseQuality.Of(frame.Seconds, ColumnsOf(frame, grid), known);
        var suspects = Suspect(frame, quality, rules);
        var (nodes, weighting) = Score(frame, plan);
        var (others, anew, refusal) = ScoreWithout(suspects, frame, plan);
        return new WaveQuality
        {
            Responses = frame.Count,
            LeftOut = frame.LeftOut.Count,
            Rules = rules,
            Grid = grid,
            MedianSeconds = quality.MedianSeconds,
            WithoutTime = quality.WithoutTime,
            Flagged = [.. suspects.OfType<SuspectResponse>()],
            Weighting = weighting,
            WeightingWithoutFlagged = anew,
            Nodes = NodeQuality.Of(nodes, others, refusal, plan.LeastBase),
        };
    }

    /// <summary>Writes how the flags came about, with the numbers put in.</summary>
    /// <returns>One line a rule.</returns>
    public IReadOnlyList<string> Describe()
    {
        var (factor, share) = (Printed.Number(Rules.SpeedFactor), Printed.Number(Rules.LongestRunShare));
        var speed = MedianSeconds is { } median
            ? $"seconds < {factor} · {Printed.Number(median)} = {Printed.Number(Rules.SpeedFactor * median)}"
            : "nothing measured a time";
        return
        [
            $"speeder: {speed}; {WithoutTime} without a time: {Flagged.Count(response => response.IsSpeeder)}",
            $"straight-liner: answered ≥ {Rules.LeastAnswered}, longest run ≥ {share} · answered, sd ≤ {Printed.Number(Rules.VariationLimit)}: {Flagged.Count(response => response.IsStraightLiner)}",
            $"duplicate: answered ≥ {Rules.LeastAnswered}, all {Grid.Count} answers and gaps as in an earlier response: {Flagged.Count(response => response.DuplicateOf is not null)}",
            $"suspect when taken in: {string.Join(", ", SuspicionCounts.Select(pair => $"{pair.Key} {pair.Value}"))}",
            $"flagged by any: {Flagged.Count} of {Responses}",
        ];
    }

    internal static IReadOnlyList<double[]> ColumnsOf(ResponseFrame frame, IReadOnlyList<Field> grid)
    {
        if (grid.Count > 0)
        {
            return [.. grid.Select(field => RatingValues.Codes(frame, field))];
        }

        // Without a rating there is still the time to look at.
        var unanswered = new double[frame.Count];
        Array.Fill(unanswered, double.NaN);
        return [unanswered];
    }

    // One a response, null where nothing is flagged.
    private static SuspectResponse?[] Suspect(ResponseFrame frame, ResponseQuality quality, ResponseQualityRules rules)
    {
        var suspects = new SuspectResponse?[frame.Count];
        for (var row = 0; row < suspects.Length; row++)
        {
            var flags = quality.Responses[row];
            var first = flags.Answered >= rules.LeastAnswered ? flags.DuplicateOf : null;
            var doubts = frame.Suspicions[row];
            if (flags.IsSpeeder || flags.IsStraightLiner || first is not null || doubts != Suspicions.None)
            {
                suspects[row] = new SuspectResponse(
                    frame.ResponseIds[row],
                    flags.IsSpeeder,
                    flags.IsStraightLiner,
                    first is { } original ? frame.ResponseIds[original] : null,
                    doubts
                );
            }
        }

        return suspects;
    }

    private static (IReadOnlyList<NodeScores>, WeightingReport) Score(ResponseFrame frame, WavePlan plan)
    {
        var weighted = WaveWeighting.Weigh(frame, plan);
        var divisions = new Divisions(frame, [], plan.AreaLevel);
        var estimates = new WaveEstimates(frame, plan, weighted, divisions.Groupings);
        var index = new IndexTable(plan.Questionnaire.Questionnaire.Index, estimates, divisions);
        return (index.Score(), weighted.Report);
    }

    private static (IReadOnlyList<NodeScores>, WeightingReport?, ScoringFault?) ScoreWithout(
        SuspectResponse?[] suspects,
        ResponseFrame frame,
        WavePlan plan
    )
    {
        int[] others = [.. Enumerable.Range(0, suspects.Length).Where(row => suspects[row] is null)];
        try
        {
            var (nodes, weighting) = Score(frame.Keep(others), plan);
            return (nodes, weighting, null);
        }
        catch (ScoringException refusal)
        {
            return ([], null, refusal.Fault);
        }
    }
}
