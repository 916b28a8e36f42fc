using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>The score of a node of an index for one unit, or the reason why there is none.</summary>
/// <param name="Value">In the unit of the children; <see langword="null"/> when there is none.</param>
/// <param name="Coverage">Which share of the children's weight, 0–1, belongs to children that have a score.</param>
/// <param name="Absence">
/// Why there is no value: <c>ALL_MISSING</c>, <c>ZERO_WEIGHTS</c> when the children present weigh nothing, <c>NON_POSITIVE</c>
/// for a child at or below zero under a mean that cannot take it, or <c>TOO_FEW_CASES</c> when too little is covered.
/// </param>
/// <remarks>Source: METHOD.md §10.</remarks>
public readonly record struct IndexScore(double? Value, double Coverage, ScoringFault? Absence);
