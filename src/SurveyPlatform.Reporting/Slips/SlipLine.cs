using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Reporting.Slips;

/// <summary>One slip of a list.</summary>
/// <param name="Serial">As it is printed.</param>
/// <param name="Place">What the place is called that it is for; null for no place.</param>
/// <param name="Kind">Printed or personal.</param>
/// <param name="State">What it is good for.</param>
public sealed record SlipLine(string Serial, string? Place, SlipKind Kind, SlipState State);
