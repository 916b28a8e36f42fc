using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>What an index node comes to with all responses and without the flagged ones.</summary>
/// <param name="Node">The node.</param>
/// <param name="Level">1 for the overall index, 2 for a dimension, 3 for an indicator.</param>
/// <param name="All">The score with all responses, in index points.</param>
/// <param name="WithoutFlagged">The score of the others alone, weighted anew, in index points.</param>
/// <remarks>Source: METHOD.md §14.</remarks>
public sealed record NodeQuality(IndexNode Node, int Level, Estimate All, Estimate WithoutFlagged)
{
    /// <summary>
    /// The score without the flagged less the one with all, in index points; <see langword="null"/> when one is absent. It has no sampling
    /// error of its own: both rest on the same respondents.
    /// </summary>
    public double? Difference => WithoutFlagged.Value - All.Value;

    /// <summary>Why there is no difference; <see langword="null"/> when there is one.</summary>
    public ScoringFault? Absence => All.Absence ?? WithoutFlagged.Absence;

    /// <summary>Puts the scores of an index side by side.</summary>
    /// <param name="all">The nodes with all responses, each before its children.</param>
    /// <param name="others">The same nodes without the flagged; empty when there is a refusal.</param>
    /// <param name="refusal">Why the others could not be scored.</param>
    /// <param name="leastBase">How many respondents must stand behind a score; a node of which a child is hidden is hidden too.</param>
    internal static IReadOnlyList<NodeQuality> Of(
        IReadOnlyList<NodeScores> all,
        IReadOnlyList<NodeScores> others,
        ScoringFault? refusal,
        int leastBase
    )
    {
        var (shown, anew) = (Masked(all, leastBase), Masked(others, leastBase));
        return
        [
            .. all.Select(node => new NodeQuality(
                node.Node,
                node.Level,
                shown[node.Node.Code],
                refusal is { } reason ? Estimate.None(reason) : anew[node.Node.Code]
            )),
        ];
    }

    private static Dictionary<string, Estimate> Masked(IReadOnlyList<NodeScores> nodes, int leastBase)
    {
        var masked = new Dictionary<string, Estimate>(StringComparer.Ordinal);
        // From the leaves up: a node and the rest of its children would give a hidden child away.
        foreach (var node in nodes.Reverse())
        {
            var hidesChild = node.Node.Children.Any(child => masked[child.Code].Absence is ScoringFault.Suppressed);
            masked[node.Node.Code] = hidesChild
                ? Estimate.None(ScoringFault.Suppressed)
                : SmallBase.Hide(node.Overall.Score, leastBase);
        }

        return masked;
    }

    /// <summary>Writes the arithmetic for the record, with the numbers put in.</summary>
    /// <returns>One line.</returns>
    public string Describe() =>
        Difference is { } difference
            ? $"{Node.Code}: {Printed.Number(WithoutFlagged.Value!.Value)} (n = {WithoutFlagged.Base}) − {Printed.Number(All.Value!.Value)} (n = {All.Base}) = {Printed.Number(difference)}"
            : $"{Node.Code}: {ScoringException.CodeOf(Absence!.Value)}";
}
