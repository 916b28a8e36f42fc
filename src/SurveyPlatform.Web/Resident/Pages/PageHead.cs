using SurveyPlatform.Web.Resident.Serving;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>What stands around the content of every resident page.</summary>
/// <param name="Language">Of the content.</param>
/// <param name="Style">The style sheet, which is written into the page.</param>
/// <param name="ScriptPath">Where the script is; pages are whole without it.</param>
/// <param name="OtherLanguages">Where the same page is to be had in other languages.</param>
public sealed record PageHead(
    string Language,
    PageStyle Style,
    string ScriptPath,
    IReadOnlyList<LanguageLink> OtherLanguages
)
{
    public Words Words { get; } = Words.In(Language);
}
