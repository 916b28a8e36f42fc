using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How reliably a wave's ratings measure what its index says they do.</summary>
/// <param name="Responses">How many responses the frame holds.</param>
/// <param name="LeftOut">How many more are on file that could not be read into it.</param>
/// <param name="Nodes">One for each node of the index tree with two ratings below it, each before its children.</param>
/// <param name="AllRatings">All rating fields of the questionnaire together.</param>
/// <remarks>Source: METHOD.md §7; Cronbach, Psychometrika 16 (1951); Kaiser, Psychometrika 35 (1970).</remarks>
public sealed record WaveReliability(
    int Responses,
    int LeftOut,
    IReadOnlyList<SetReliability> Nodes,
    SetReliability AllRatings
)
{
    /// <summary>Measures the reliability of a wave.</summary>
    /// <param name="frame">One row a response.</param>
    /// <param name="plan">Its questionnaire is the one that the frame was built with; weights do not enter.</param>
    /// <returns>
    /// Measures without unit, each with its base, over the responses that rated all of a set; a set that misses something carries the
    /// reason and does not throw.
    /// </returns>
    /// <exception cref="ArgumentNullException">The frame or the plan is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level of the plan is not between 0 and 1.</exception>
    public static WaveReliability Of(ResponseFrame frame, WavePlan plan)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        var ratings = RatingValues.FieldsOf(plan.Questionnaire);
        var nodes = new List<SetReliability>();
        foreach (var node in plan.Questionnaire.Questionnaire.Index?.Walk() ?? [])
        {
            var fields = FieldsBelow(node, ratings);
            if (fields.Count >= 2)
            {
                nodes.Add(SetReliability.Of(frame, plan, node, fields));
            }
        }

        var all = SetReliability.Of(frame, plan, node: null, ratings);
        return new WaveReliability(frame.Count, frame.LeftOut.Count, nodes, all);
    }

    private static List<Field> FieldsBelow(IndexNode node, IReadOnlyList<Field> ratings)
    {
        var codes = node.Walk().Select(below => below.Item).ToHashSet(StringComparer.Ordinal);
        return [.. ratings.Where(field => codes.Contains(field.Code))];
    }
}
