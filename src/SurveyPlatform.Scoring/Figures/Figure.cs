using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>One of the numbers that are estimated of a wave, in every group of respondents alike.</summary>
internal abstract record Figure
{
    private Figure() { }

    /// <summary>The mean of what the answers to one field are worth, Σwy / Σw.</summary>
    /// <param name="Column">The answers.</param>
    /// <param name="Worth">One a category of the column, in any unit; NaN for an answer that has no say, like a blank.</param>
    public sealed record Mean(CodedColumn Column, double[] Worth) : Figure;

    /// <summary>The weighted mean of figures that come before it in their list.</summary>
    /// <remarks>Parts without a value are left out where the others cover enough of the shares. Source: METHOD.md §10.</remarks>
    /// <param name="Parts">Their positions in the list.</param>
    /// <param name="Shares">One a part, 0–1; they sum to 1.</param>
    public sealed record Composite(IReadOnlyList<int> Parts, IReadOnlyList<double> Shares) : Figure;

    /// <summary>One figure less another, both before it in their list.</summary>
    /// <param name="First">Its position in the list.</param>
    /// <param name="Second">The position of the one that is taken from it.</param>
    public sealed record Gap(int First, int Second) : Figure;
}
