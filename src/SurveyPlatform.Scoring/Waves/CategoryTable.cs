namespace SurveyPlatform.Scoring.Waves;

/// <summary>How often each answer of a field was given.</summary>
/// <param name="Shares">In the order of the questionnaire; empty for fields without a fixed set of answers.</param>
/// <param name="Valid">Who answered.</param>
/// <param name="Asked">Who was asked.</param>
public sealed record CategoryTable(IReadOnlyList<CategoryShare> Shares, ShareBase Valid, ShareBase Asked)
{
    /// <summary>Of a field without a fixed set of answers.</summary>
    public static CategoryTable None { get; } = new([], default, default);
}
