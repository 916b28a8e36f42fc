namespace SurveyPlatform.Model.Surveys;

/// <summary>How many responses a wave takes, of everybody and of each kind of people.</summary>
public sealed record QuotaPlan
{
    /// <summary>The tags that tell the kinds apart, in the order of every cell's key: <c>area</c>, <c>sex</c> …</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>A kind that is not listed is limited by <see cref="Most"/> alone.</summary>
    public IReadOnlyList<QuotaCell> Cells { get; init; } = [];

    /// <summary>How many are taken in all; null for any number.</summary>
    public int? Most { get; init; }

    /// <summary>What a cell is called where it is counted: its codes, with a stroke between them.</summary>
    public static string NameOf(IEnumerable<string> key) => string.Join('/', key);
}
