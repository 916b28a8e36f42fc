namespace SurveyPlatform.Web.Api;

/// <summary>One rule that a request breaks.</summary>
/// <param name="Path">The property.</param>
/// <param name="Code">Stable, such as <c>wave.closes-before-it-opens</c>.</param>
/// <param name="Message">The same in English.</param>
internal sealed record RequestFaultBody(string Path, string Code, string Message);
