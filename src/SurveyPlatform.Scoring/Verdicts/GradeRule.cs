namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>When a grade (等次) is given.</summary>
/// <param name="Grade">Its code.</param>
/// <param name="Conditions">At least one; all must hold.</param>
public sealed record GradeRule(string Grade, IReadOnlyList<VerdictCondition> Conditions);
