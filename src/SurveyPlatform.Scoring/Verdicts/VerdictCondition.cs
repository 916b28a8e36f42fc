namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>What the votes must show: satisfied votes are more than half of all members.</summary>
/// <param name="Votes">The options whose votes are added, each once.</param>
/// <param name="Base">Of whom.</param>
/// <param name="Comparison">How, and on which side a tie falls.</param>
/// <param name="Threshold">The share they are held against.</param>
public sealed record VerdictCondition(
    IReadOnlyList<string> Votes,
    BallotBase Base,
    Comparison Comparison,
    Fraction Threshold
);
