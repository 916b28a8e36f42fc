namespace SurveyPlatform.Scoring.Replication;

/// <summary>From where the spread of replicates is measured.</summary>
public enum ReplicateCentre
{
    /// <summary>The estimate of the whole sample: the larger error, and the default. R's <c>mse = TRUE</c>.</summary>
    Value,

    /// <summary>The mean of the replicates. R's <c>mse = FALSE</c>.</summary>
    Mean,
}
