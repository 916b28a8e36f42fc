namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>One step of the arithmetic that led to a verdict, in numbers, so that each reader's language can word it.</summary>
/// <remarks>Source: METHOD.md §2.3.</remarks>
public abstract record VerdictStep
{
    private VerdictStep() { }

    /// <summary>Writes the step for the record, in a form that no setting changes.</summary>
    /// <returns>One line.</returns>
    public abstract string Describe();

    /// <summary>A condition was held against the votes.</summary>
    /// <param name="Grade">The grade it would help to.</param>
    /// <param name="Share">The votes.</param>
    /// <param name="Comparison">How they were compared.</param>
    /// <param name="Threshold">With what.</param>
    /// <param name="IsMet">Whether it holds.</param>
    /// <param name="IsTie">Whether the share is exactly the threshold, so that the side on which ties fall decided.</param>
    public sealed record Tested(
        string Grade,
        VoteShare Share,
        Comparison Comparison,
        Fraction Threshold,
        bool IsMet,
        bool IsTie
    ) : VerdictStep
    {
        /// <inheritdoc/>
        public override string Describe() =>
            $"{Grade}: {Share.Describe()} {SignOf(Comparison)} {Threshold} → {(IsMet ? "holds" : "does not hold")}{(IsTie ? " (tie)" : "")}";

        private static string SignOf(Comparison comparison) =>
            comparison switch
            {
                Comparison.MoreThan => ">",
                Comparison.AtLeast => "≥",
                Comparison.LessThan => "<",
                _ => "≤",
            };
    }

    /// <summary>No grade's conditions held, so that the last grade remained.</summary>
    /// <param name="Grade">The grade.</param>
    public sealed record Remained(string Grade) : VerdictStep
    {
        /// <inheritdoc/>
        public override string Describe() => $"{Grade}: otherwise";
    }

    /// <summary>A veto item took the grade down.</summary>
    /// <param name="Item">The item that occurred.</param>
    /// <param name="From">The grade by votes.</param>
    /// <param name="To">The best grade it leaves.</param>
    public sealed record Vetoed(string Item, string From, string To) : VerdictStep
    {
        /// <inheritdoc/>
        public override string Describe() => $"{To}: veto {Item}, not {From}";
    }
}
