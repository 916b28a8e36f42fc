namespace SurveyPlatform.Scoring.Waves;

/// <summary>The totals that raking brought responses to.</summary>
public sealed record RakingReport
{
    /// <summary>The margins, in the order in which they were met.</summary>
    public required IReadOnlyList<RakedMargin> Margins { get; init; }

    /// <summary>How often the margins were gone through until no weight moved any more.</summary>
    public required int Cycles { get; init; }
}
