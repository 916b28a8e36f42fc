using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>A new helper with the code of the link, which is shown this once and kept nowhere.</summary>
public sealed record EnlistedHelper(Helper Helper, string LinkCode)
{
    /// <summary>Where it leads, on the address of this program.</summary>
    public string Path => $"/a/{LinkCode}";
}
