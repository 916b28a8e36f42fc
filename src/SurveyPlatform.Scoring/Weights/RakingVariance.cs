namespace SurveyPlatform.Scoring.Weights;

/// <summary>The two accepted residuals of a raked estimate; they differ by less than 1 % where raking is mild.</summary>
public enum RakingVariance
{
    /// <summary>Regression on the margins, weighted by the weights before raking; as R's calibrate(calfun = "raking"). Recommended.</summary>
    Calibrated,

    /// <summary>Ten rounds of taking out the unweighted mean of each level; as the designs that R's rake makes.</summary>
    Swept,
}
