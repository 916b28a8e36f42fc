using System.ComponentModel.DataAnnotations;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>How much is taken in at a time.</summary>
internal sealed record FilingOptions
{
    public const string Section = "Filing";

    /// <summary>
    /// How many responses may wait to be written; whoever comes then is asked to come again. 2,000 are written in less
    /// than a second, which is as long as anybody should wait for a receipt.
    /// </summary>
    [Range(1, 100_000)]
    public int Waiting { get; init; } = 2000;

    /// <summary>How many are written in one transaction at the most.</summary>
    [Range(1, 1000)]
    public int MostPerCommit { get; init; } = 250;
}
