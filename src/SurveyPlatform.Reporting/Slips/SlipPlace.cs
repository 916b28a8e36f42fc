using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Reporting.Slips;

/// <summary>The slips of a kind for one place. Issued are used, open and void together.</summary>
/// <param name="Code">The code of the place; null for no place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Printed or personal.</param>
/// <param name="Used">With how many a response was filed.</param>
/// <param name="Open">How many nobody has used.</param>
/// <param name="Void">How many were taken back.</param>
public sealed record SlipPlace(string? Code, string? Name, SlipKind Kind, int Used, int Open, int Void);
