namespace SurveyPlatform.Web.Console.Charts;

/// <summary>One day of a <see cref="DayChart"/>.</summary>
/// <param name="Label">The day, short.</param>
/// <param name="Count">What is counted.</param>
/// <param name="Title">Day and count in words.</param>
internal sealed record DayColumn(string Label, long Count, string Title);
