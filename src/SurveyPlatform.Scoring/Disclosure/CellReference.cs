namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Points at a cell of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Cell">The cell in it.</param>
public sealed record CellReference(string Group, string Cell);
