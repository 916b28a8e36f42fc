namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Somebody who is to fill in for others.</summary>
/// <param name="Name">By which the supervisor knows whom the code means.</param>
/// <param name="Area">The code of the place to work in; null for no certain one.</param>
public sealed record HelperOrder(string Name, string? Area);
