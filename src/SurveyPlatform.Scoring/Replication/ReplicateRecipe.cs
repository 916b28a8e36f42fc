namespace SurveyPlatform.Scoring.Replication;

/// <summary>Writes the weights of one replicate.</summary>
/// <param name="replicate">Counted from 0; the same number always gives the same factors.</param>
/// <param name="factors">One per first-stage unit: what multiplies the weights of its rows, or what stands in their place.</param>
internal delegate void ReplicateRecipe(int replicate, Span<double> factors);
