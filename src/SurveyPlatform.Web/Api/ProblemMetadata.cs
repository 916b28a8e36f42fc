namespace SurveyPlatform.Web.Api;

/// <summary>Marks a route with the problems that it can answer with.</summary>
internal sealed record ProblemMetadata(IReadOnlyList<ProblemKind> Kinds);
