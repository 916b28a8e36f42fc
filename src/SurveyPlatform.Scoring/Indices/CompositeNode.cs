namespace SurveyPlatform.Scoring.Indices;

/// <summary>A node of a composite index: an indicator at level 1, what is averaged from others above it.</summary>
/// <param name="Code">Names the node.</param>
/// <param name="Parent">The code of the node it is averaged into; <see langword="null"/> at the top.</param>
/// <param name="Level">1 for an indicator, higher for a parent than for any of its children.</param>
/// <param name="Weight">Its weight beside its siblings; finite, not negative, in any unit. Not read at the top.</param>
public sealed record CompositeNode(string Code, string? Parent, int Level, double Weight);
