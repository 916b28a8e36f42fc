namespace SurveyPlatform.Web.Console.Charts;

/// <summary>The part of a <see cref="StepRow"/> that chose one step.</summary>
/// <param name="Share">0–1, of those who gave a rating.</param>
/// <param name="Text">The share, written.</param>
/// <param name="Title">Step and share in words.</param>
internal sealed record StepSegment(double Share, string Text, string Title);
