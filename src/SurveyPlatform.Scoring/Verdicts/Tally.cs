namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>What the tellers counted at one ballot.</summary>
/// <remarks>Source: METHOD.md §2.3.</remarks>
public sealed record Tally
{
    /// <summary>All members of the body.</summary>
    public required int Members { get; init; }

    /// <summary>The members present; <see langword="null"/> where nobody counted them.</summary>
    public int? Present { get; init; }

    /// <summary>Votes by option; an option that nobody chose may be left out.</summary>
    public required IReadOnlyDictionary<string, int> Votes { get; init; }

    /// <summary>Ballots that were unmarked or marked twice (废票), which count for nothing.</summary>
    public int Spoilt { get; init; }

    /// <summary>The veto items that have occurred, by code.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];
}
