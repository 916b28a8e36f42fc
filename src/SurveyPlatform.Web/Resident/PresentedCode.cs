namespace SurveyPlatform.Web.Resident;

/// <summary>The code of a slip or of a helper, taken off the address that it came in.</summary>
internal sealed record PresentedCode(string Code);
