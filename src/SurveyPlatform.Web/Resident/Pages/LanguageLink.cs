namespace SurveyPlatform.Web.Resident.Pages;

/// <summary>A way to the same page in another language.</summary>
public sealed record LanguageLink(string Language, string Href);
