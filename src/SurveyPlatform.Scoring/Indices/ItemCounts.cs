namespace SurveyPlatform.Scoring.Indices;

/// <summary>How many rows of a domain gave what kind of answer, unweighted; rows of weight 0 are passed over (METHOD.md §1.5).</summary>
/// <param name="Total">Rows of the domain that carry weight: the sum of the others.</param>
/// <param name="Valid">Rows with a step of the scale: the base of every score and rate.</param>
/// <param name="DontKnow">Rows that answered 不了解.</param>
/// <param name="Missing">Rows without an answer.</param>
public readonly record struct ItemCounts(int Total, int Valid, int DontKnow, int Missing);
