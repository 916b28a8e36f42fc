namespace SurveyPlatform.Scoring.Indices;

/// <summary>How many rows of a domain gave what kind of answer, unweighted.</summary>
/// <param name="Total">All rows of the domain.</param>
/// <param name="Valid">Rows with a step of the scale and a weight above zero: the base of every score and rate.</param>
/// <param name="DontKnow">Rows that answered 不了解.</param>
/// <param name="Missing">Rows without an answer.</param>
public readonly record struct ItemCounts(int Total, int Valid, int DontKnow, int Missing);
