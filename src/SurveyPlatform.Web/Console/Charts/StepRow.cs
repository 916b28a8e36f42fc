namespace SurveyPlatform.Web.Console.Charts;

/// <summary>One row of a <see cref="StepChart"/>.</summary>
/// <param name="Label">What was rated.</param>
/// <param name="Segments">One a step, best first; empty where nobody gave a rating.</param>
/// <param name="Figures">One a heading.</param>
internal sealed record StepRow(string Label, IReadOnlyList<StepSegment> Segments, IReadOnlyList<string> Figures);
