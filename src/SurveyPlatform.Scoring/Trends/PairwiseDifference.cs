namespace SurveyPlatform.Scoring.Trends;

/// <summary>Two estimates of one ranking held against each other.</summary>
/// <param name="First">The position of the one that ranks higher, in the list that was ranked.</param>
/// <param name="Second">The position of the one that ranks lower.</param>
/// <param name="Value">First less second, zero or above, in their unit.</param>
/// <param name="StandardError">√V of the difference, with the covariance of the two in it.</param>
/// <param name="DegreesOfFreedom">Those of the rows of either, less one.</param>
/// <param name="PValue">Two-sided, 0–1, before adjustment; <see langword="null"/> without degrees of freedom or without an error.</param>
/// <param name="AdjustedPValue">By Holm, over all pairs of the ranking that have one.</param>
/// <param name="IsSignificant">
/// Whether the two differ at the level asked for. Without an error they differ when they are not equal; with an error and without
/// degrees of freedom nobody can say, and they do not.
/// </param>
/// <remarks>Source: METHOD.md §4.2 and §12.</remarks>
public sealed record PairwiseDifference(
    int First,
    int Second,
    double Value,
    double StandardError,
    int DegreesOfFreedom,
    double? PValue,
    double? AdjustedPValue,
    bool IsSignificant
);
