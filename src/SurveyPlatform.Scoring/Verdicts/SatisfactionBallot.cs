namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>The delegates' satisfaction ballot (满意度测评) of three grades, as most congresses hold it.</summary>
/// <remarks>
/// Source: rules of the standing committee of the Zhenhai District People's Congress, Ningbo (2022): satisfied votes more than half
/// of all members; else both together more than half; else dissatisfied, exactly half included.
/// </remarks>
public static class SatisfactionBallot
{
    /// <summary>满意, an option and a grade.</summary>
    public const string Satisfied = "satisfied";

    /// <summary>基本满意, the option.</summary>
    public const string Basic = "basic";

    /// <summary>不满意, an option and a grade.</summary>
    public const string Dissatisfied = "dissatisfied";

    /// <summary>弃权, an option whose ballots are not valid ones.</summary>
    public const string Abstain = "abstain";

    /// <summary>基本满意, the grade.</summary>
    public const string BasicallySatisfied = "basically_satisfied";

    /// <summary>Writes the rules for one threshold, to be reached by 满意 alone or, for the second grade, with 基本满意.</summary>
    /// <param name="threshold">The share asked for.</param>
    /// <param name="comparison">Whether a tie reaches it.</param>
    /// <param name="of">Of whom.</param>
    /// <returns>Rules without vetoes.</returns>
    public static VerdictRules Rules(Fraction threshold, Comparison comparison, BallotBase of) =>
        new(
            [Satisfied, Basic, Dissatisfied, Abstain],
            [Satisfied, Basic, Dissatisfied],
            [
                new GradeRule(Satisfied, [new VerdictCondition([Satisfied], of, comparison, threshold)]),
                new GradeRule(
                    BasicallySatisfied,
                    [new VerdictCondition([Satisfied, Basic], of, comparison, threshold)]
                ),
            ],
            otherwise: Dissatisfied
        );
}
