namespace SurveyPlatform.Reporting.Cells;

/// <summary>Rows that belong together when a sheet is printed.</summary>
/// <param name="Row">The first of them; they go on to the next block.</param>
/// <param name="MayTear">The block may run on to the next page, once its first rows have fitted.</param>
internal sealed record Block(int Row, bool MayTear);
