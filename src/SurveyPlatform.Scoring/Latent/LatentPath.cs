namespace SurveyPlatform.Scoring.Latent;

/// <summary>An effect that a model supposes.</summary>
/// <param name="From">Name of the block that has it.</param>
/// <param name="To">Name of the block that shows it.</param>
public readonly record struct LatentPath(string From, string To);
