namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>What is said about a receipt that somebody was given.</summary>
public sealed record CheckAnswer
{
    /// <summary>In a word.</summary>
    public required string Title { get; init; }

    /// <summary>In a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The answers are part of the results.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>Where the wish to take them back is sent; null where it would not be granted.</summary>
    public string? WithdrawAction { get; init; }

    /// <summary>They were to be taken back, but nobody said that it is meant.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>How the book of receipts names the receipt.</summary>
    public required string Mark { get; init; }

    /// <summary>What to do with it.</summary>
    public required string MarkText { get; init; }

    /// <summary>Where it stands, or will.</summary>
    public required Way Book { get; init; }
}
