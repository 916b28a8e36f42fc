using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Console.Slips;

/// <summary>What the page about the helpers of a wave shows.</summary>
/// <param name="Progress">The wave.</param>
/// <param name="Overview">The helpers and their work.</param>
public sealed record HelperView(WaveProgress Progress, HelperOverview Overview)
{
    /// <summary>What was written into the form, when the page is shown again.</summary>
    public NameDraft Names { get; init; } = NameDraft.Blank;

    /// <summary>The key of the text that says why nobody was enlisted.</summary>
    public string? Fault { get; init; }

    /// <summary>The line of the list that is meant.</summary>
    public string FaultLine { get; init; } = string.Empty;
}
