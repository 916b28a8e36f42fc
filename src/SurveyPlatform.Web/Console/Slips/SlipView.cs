using SurveyPlatform.Model.Areas;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console.Slips;

/// <summary>What the page about the slips of a wave shows.</summary>
/// <param name="Progress">The wave.</param>
/// <param name="Trees">The places that slips can be for.</param>
/// <param name="Tally">The slips by place.</param>
public sealed record SlipView(WaveProgress Progress, IReadOnlyList<AreaTree> Trees, SlipTally Tally)
{
    /// <summary>What was asked for, when the page is shown again.</summary>
    public PrintDraft Print { get; init; } = PrintDraft.Blank;

    public NameDraft Links { get; init; } = NameDraft.Blank;

    /// <summary>The key of the text that says why nothing was issued.</summary>
    public string? Fault { get; init; }

    /// <summary>The line of the list that is meant.</summary>
    public string FaultLine { get; init; } = string.Empty;
}
