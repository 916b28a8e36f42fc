namespace SurveyPlatform.Scoring.Latent;

/// <summary>An effect as estimated.</summary>
/// <param name="From">Name of the block that has it.</param>
/// <param name="To">Name of the block that shows it.</param>
/// <param name="Size">In standard deviations of the one, per standard deviation of the other.</param>
/// <remarks>Source: METHOD.md §11.</remarks>
public readonly record struct PathEffect(string From, string To, double Size);
