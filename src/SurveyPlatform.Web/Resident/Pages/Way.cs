namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>A link that a page offers.</summary>
public sealed record Way(string Text, string Href);
