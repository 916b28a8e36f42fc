using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>What came of comparing a figure over two waves.</summary>
public abstract record WaveComparison
{
    private WaveComparison() { }

    /// <summary>The waves are a series.</summary>
    /// <param name="Difference">The later less the earlier, with its test or the reason why there is none.</param>
    public sealed record Compared(Difference Difference) : WaveComparison;

    /// <summary>The series is broken, so that a difference would tell of the question and not of the residents.</summary>
    /// <param name="Break">What changed.</param>
    public sealed record Refused(SeriesBreak Break) : WaveComparison;
}
