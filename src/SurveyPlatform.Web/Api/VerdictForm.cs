using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Web.Api;

/// <summary>A count of votes, with the rules by which it becomes a grade.</summary>
internal sealed record VerdictForm
{
    /// <summary>The rules of the body that voted; localities differ, and so do years.</summary>
    public required RulesForm Rules { get; init; }

    /// <summary>What the tellers counted.</summary>
    public required CountsForm Counts { get; init; }

    /// <summary>The veto items that have occurred, by code.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];

    public Tally ToTally() =>
        new()
        {
            Members = Counts.Members,
            Present = Counts.Present,
            Votes = Counts.Votes,
            Spoilt = Counts.Spoilt,
            Vetoes = Vetoes,
        };

    /// <summary>How votes become a grade.</summary>
    internal sealed record RulesForm
    {
        /// <summary>The options on the ballot paper, by code.</summary>
        public required IReadOnlyList<string> Options { get; init; }

        /// <summary>Those whose ballots are valid (有效票); all of them where none is named.</summary>
        public IReadOnlyList<string>? ValidOptions { get; init; }

        /// <summary>Best first; the first whose conditions all hold is given.</summary>
        public required IReadOnlyList<GradeForm> Grades { get; init; }

        /// <summary>The grade when none holds, the worst.</summary>
        public required string Otherwise { get; init; }

        /// <summary>Matters that forbid a good grade whatever the votes (一票否决).</summary>
        public IReadOnlyList<VetoForm> Vetoes { get; init; } = [];

        /// <exception cref="ArgumentException">The rules contradict themselves.</exception>
        public VerdictRules ToRules() =>
            new(
                Options,
                ValidOptions ?? Options,
                [
                    .. Grades.Select(grade => new GradeRule(
                        grade.Grade,
                        [.. grade.Conditions.Select(one => one.ToCondition())]
                    )),
                ],
                Otherwise,
                [.. Vetoes.Select(veto => new VetoRule(veto.Item, veto.BestGrade))]
            );
    }

    /// <summary>When a grade (等次) is given.</summary>
    internal sealed record GradeForm
    {
        public required string Grade { get; init; }

        /// <summary>All of them must hold.</summary>
        public required IReadOnlyList<ConditionForm> Conditions { get; init; }
    }

    /// <summary>Some votes against a threshold.</summary>
    internal sealed record ConditionForm
    {
        /// <summary>The options whose votes are added.</summary>
        public required IReadOnlyList<string> Votes { get; init; }

        /// <summary>Of whom the share is taken.</summary>
        public required BallotBase Denominator { get; init; }

        /// <summary>How the share is held against the threshold, and so on which side a tie falls.</summary>
        public required Comparison Comparison { get; init; }

        /// <summary>A share of a whole, kept exactly: <c>1/2</c>, <c>2/3</c>, <c>0.8</c> or <c>80%</c>.</summary>
        public required string Threshold { get; init; }

        public VerdictCondition ToCondition() => new(Votes, Denominator, Comparison, Fraction.Parse(Threshold));
    }

    /// <summary>A veto item.</summary>
    internal sealed record VetoForm
    {
        public required string Item { get; init; }

        /// <summary>The best grade that is left when it has occurred.</summary>
        public required string BestGrade { get; init; }
    }

    /// <summary>The counts of one ballot.</summary>
    internal sealed record CountsForm
    {
        /// <summary>All members of the body.</summary>
        public required int Members { get; init; }

        /// <summary>The members present; needed where a condition is of them.</summary>
        public int? Present { get; init; }

        /// <summary>Votes by option; one that nobody chose may be left out.</summary>
        public required IReadOnlyDictionary<string, int> Votes { get; init; }

        /// <summary>Ballots unmarked or marked twice (废票).</summary>
        public int Spoilt { get; init; }
    }
}
