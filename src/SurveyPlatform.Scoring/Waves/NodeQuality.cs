using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Arithmetic;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>What an index node comes to with all responses and without the flagged ones.</summary>
/// <param name="Node">The node.</param>
/// <param name="Level">1 for the overall index, 2 for a dimension, 3 for an indicator.</param>
/// <param name="All">The score with all responses, in index points.</param>
/// <param name="WithoutFlagged">The score of the others alone, weighted anew, in index points.</param>
public sealed record NodeQuality(IndexNode Node, int Level, Estimate All, Estimate WithoutFlagged)
{
    /// <summary>
    /// The score without the flagged less the one with all, in index points; <see langword="null"/> when one is absent. It has no sampling
    /// error of its own: both rest on the same respondents.
    /// </summary>
    public double? Difference => WithoutFlagged.Value - All.Value;

    /// <summary>Why there is no difference; <see langword="null"/> when there is one.</summary>
    public ScoringFault? Absence => All.Absence ?? WithoutFlagged.Absence;

    /// <summary>Writes the arithmetic for the record, with the numbers put in.</summary>
    /// <returns>One line.</returns>
    public string Describe() =>
        Difference is { } difference
            ? $"{Node.Code}: {Printed.Number(WithoutFlagged.Value!.Value)} (n = {WithoutFlagged.Base}) − {Printed.Number(All.Value!.Value)} (n = {All.Base}) = {Printed.Number(difference)}"
            : $"{Node.Code}: {ScoringException.CodeOf(Absence!.Value)}";
}
