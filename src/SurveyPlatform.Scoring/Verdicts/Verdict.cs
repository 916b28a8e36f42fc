namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>The grade that a ballot gives, with the arithmetic that leads to it.</summary>
/// <param name="Grade">The code of the grade.</param>
/// <param name="Steps">Every condition tested until one grade held, then vetoes, in order.</param>
/// <param name="Shares">
/// The votes of every condition of the rules, in their order, whether its turn came or not: 满意率 and 满意和基本满意率 are
/// published whatever the verdict.
/// </param>
public sealed record Verdict(string Grade, IReadOnlyList<VerdictStep> Steps, IReadOnlyList<VoteShare> Shares)
{
    /// <summary>Writes the arithmetic for the record, in a form that no setting changes.</summary>
    /// <returns>One line a step.</returns>
    public string Describe() => string.Join('\n', Steps.Select(step => step.Describe()));
}
