namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What slips are wanted: printed ones for a place, or the personal link of somebody.</summary>
/// <param name="Area">The code of the place; null for none.</param>
/// <param name="Addressee">Whose link it is; null for printed slips.</param>
/// <param name="Count">How many; one of a personal link.</param>
public sealed record SlipOrder(string? Area, string? Addressee, int Count = 1);
