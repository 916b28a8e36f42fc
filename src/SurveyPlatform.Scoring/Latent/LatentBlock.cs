namespace SurveyPlatform.Scoring.Latent;

/// <summary>A latent variable with the items that measure it.</summary>
/// <param name="Name">Such as 满意度; each name once in a model.</param>
/// <param name="Indicators">Codes of the items, at least one, each once in the block.</param>
/// <param name="Mode">How they hang on it.</param>
public sealed record LatentBlock(string Name, IReadOnlyList<string> Indicators, BlockMode Mode = BlockMode.Reflective);
