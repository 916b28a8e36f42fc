namespace SurveyPlatform.Web.Console.Charts;

/// <summary>What every chart of rows writes beside or around the marks of a row.</summary>
/// <param name="Label">What the row is about.</param>
/// <param name="Figures">Its numbers, one a heading.</param>
internal sealed record ChartRow(string Label, IReadOnlyList<string> Figures);
