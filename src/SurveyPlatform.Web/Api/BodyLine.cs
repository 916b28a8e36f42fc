namespace SurveyPlatform.Web.Api;

/// <summary>One line of a body.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its end; null where it is longer than any line may be.</param>
internal sealed record BodyLine(int Number, byte[]? Bytes);
