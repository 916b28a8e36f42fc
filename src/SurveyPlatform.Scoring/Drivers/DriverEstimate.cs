using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>What one driver contributes to the outcome, each figure with its spread over the replicates of the sample.</summary>
/// <param name="Correlation">r with the outcome, −1 to 1.</param>
/// <param name="Beta">Standardised regression coefficient.</param>
/// <param name="RelativeWeight">ε, the driver's share of the outcome's variance.</param>
/// <param name="Dominance">LMG; absent for more than <see cref="DriverImportance.MostDriversForDominance"/> drivers.</param>
/// <remarks>Source: METHOD.md §9.</remarks>
public sealed record DriverEstimate(
    ReplicateEstimate Correlation,
    ReplicateEstimate Beta,
    ReplicateEstimate RelativeWeight,
    ReplicateEstimate Dominance
);
