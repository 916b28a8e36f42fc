namespace SurveyPlatform.Web.Console.Charts;

/// <summary>One row of a <see cref="ShareChart"/>.</summary>
/// <param name="Label">The answer.</param>
/// <param name="Share">0–1; null where there is none.</param>
/// <param name="Figures">One a heading.</param>
/// <param name="Title">Answer and share in words.</param>
internal sealed record ShareRow(string Label, double? Share, IReadOnlyList<string> Figures, string Title);
