namespace SurveyPlatform.Web.Console.Slips;

/// <summary>One line of a list of people.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Area">The code of the place behind the name; null where there is none.</param>
public sealed record NamedPerson(string Name, string? Area);
