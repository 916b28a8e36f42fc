namespace SurveyPlatform.Reporting.Slips;

/// <summary>A person with a link of their own.</summary>
/// <param name="Name">By which the person is known.</param>
/// <param name="Place">What the place is called that the person stands for; null for none.</param>
/// <param name="Serial">Of the link, and no secret.</param>
/// <param name="Link">The secret; null where it is not told again.</param>
public sealed record AddresseeLine(string Name, string? Place, string Serial, string? Link);
