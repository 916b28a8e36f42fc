namespace SurveyPlatform.Web.Fieldwork;

/// <summary>From where a submission came. Only marks of it are kept, which nobody reads without the key of the wave.</summary>
/// <param name="Device">The random name that this browser was given for the survey; null where it keeps no cookies.</param>
/// <param name="Network">The part of the address that a household or an office shares; null where the address tells nothing.</param>
/// <param name="Browser">What the browser says that it is.</param>
internal sealed record Sender(string? Device, string? Network, string Browser);
