namespace SurveyPlatform.Scoring.Indices;

/// <summary>One step of a rating scale with what it is worth.</summary>
/// <param name="Code">The code of the answer, as filed.</param>
/// <param name="Score">Index points, usually 0–100; finite.</param>
public readonly record struct ScoreStep(int Code, double Score);
