namespace SurveyPlatform.Scoring.Indices;

/// <summary>How many rows of a domain gave what kind of answer, unweighted; the kinds sum to the total.</summary>
/// <param name="Total">All rows of the domain.</param>
/// <param name="Valid">Rows with a step of the scale and a weight above zero: the base of every score and rate.</param>
/// <param name="Weightless">Rows with a step of the scale and no weight, which enter no score and no rate.</param>
/// <param name="DontKnow">Rows that answered 不了解, whatever their weight.</param>
/// <param name="Missing">Rows without an answer, whatever their weight.</param>
public readonly record struct ItemCounts(int Total, int Valid, int Weightless, int DontKnow, int Missing);
