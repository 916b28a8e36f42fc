namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One place for one answer. An item has one, under its own code; a matrix has one a row, a note has none.</summary>
/// <param name="Code">The key of the answer: <c>q4</c>, or <c>q4.clean</c> for the row <c>clean</c> of a matrix.</param>
/// <param name="Item">The item that asks for it.</param>
/// <param name="Row">The row of a matrix; null elsewhere.</param>
public sealed record Field(string Code, Item Item, MatrixRow? Row = null);
