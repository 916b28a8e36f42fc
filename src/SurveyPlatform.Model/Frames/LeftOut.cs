namespace SurveyPlatform.Model.Frames;

/// <summary>A response that is on file and not in the frame.</summary>
/// <param name="ResponseId">Which one.</param>
/// <param name="Reason">Why, with the field that could not be read.</param>
public sealed record LeftOut(Guid ResponseId, string Reason);
