using System.ComponentModel.DataAnnotations;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>From where on it is suspect that much comes from one place.</summary>
internal sealed record DuplicateOptions
{
    public const string Section = "Duplicates";

    /// <summary>
    /// How many may come from one network with one kind of browser before the next is flagged: families and village offices
    /// share a connection, and often a model of phone.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MostPerNetwork { get; init; } = 8;
}
