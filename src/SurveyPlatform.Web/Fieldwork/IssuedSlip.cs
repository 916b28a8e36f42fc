using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>A new slip with its code, which is shown this once and kept nowhere.</summary>
public sealed record IssuedSlip(Slip Slip, string Code)
{
    /// <summary>Where it leads, on the address of this program.</summary>
    public string Path => $"/t/{Code}";
}
