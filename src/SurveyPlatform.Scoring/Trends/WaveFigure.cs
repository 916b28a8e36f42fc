using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>A figure of one wave with what it was asked and scored by, so that only like is compared with like.</summary>
/// <param name="Estimate">The figure.</param>
/// <param name="Wording">The question as respondents read it.</param>
/// <param name="Scale">What each answer was worth.</param>
/// <remarks>Source: METHOD.md §12.</remarks>
public sealed record WaveFigure(Estimate Estimate, string Wording, ScoreTable Scale)
{
    /// <summary>Finds what parts this figure from that of another wave.</summary>
    /// <param name="other">The figure of the other wave.</param>
    /// <returns>The break, wording first; <see langword="null"/> when the two are a series. Only the order of steps may differ.</returns>
    /// <exception cref="ArgumentNullException">The other figure is missing.</exception>
    public SeriesBreak? FindBreak(WaveFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Wording, other.Wording, StringComparison.Ordinal))
        {
            return SeriesBreak.Wording;
        }

        return IsSame(Scale, other.Scale) ? null : SeriesBreak.Scale;
    }

    private static bool IsSame(ScoreTable one, ScoreTable other) =>
        one.Steps.ToHashSet().SetEquals(other.Steps)
        && one.DontKnow.SetEquals(other.DontKnow)
        && one.Satisfied.SetEquals(other.Satisfied)
        && one.Dissatisfied.SetEquals(other.Dissatisfied)
        && one.Top.SetEquals(other.Top);
}
