namespace SurveyPlatform.Scoring.Latent;

/// <summary>How one item measures its latent variable.</summary>
/// <param name="Indicator">Code of the item.</param>
/// <param name="Block">Name of its block.</param>
/// <param name="Weight">
/// Its weight in the score of unit variance: for standardised items on a scaled model, for centred items in scale points otherwise.
/// </param>
/// <param name="Loading">Correlation of the item with the score, −1 to 1.</param>
/// <param name="Communality">The squared loading, 0–1.</param>
/// <param name="Redundancy">Communality times the R² of the block: what its predecessors say about the item, 0–1.</param>
/// <remarks>Source: METHOD.md §11.</remarks>
public sealed record IndicatorEstimate(
    string Indicator,
    string Block,
    double Weight,
    double Loading,
    double Communality,
    double Redundancy
);
