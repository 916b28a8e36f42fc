namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What the seeds came to.</summary>
/// <param name="Slug">The public address of the survey.</param>
/// <param name="Filed">How many responses were filed now.</param>
internal sealed record SeededSurvey(string Slug, int Filed);
