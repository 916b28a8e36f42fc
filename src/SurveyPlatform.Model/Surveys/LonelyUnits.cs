namespace SurveyPlatform.Model.Surveys;

/// <summary>What to do with a sampling unit that is alone in its stratum, since one unit shows no variation.</summary>
/// <remarks>The five rules of R's option <c>survey.lonely.psu</c>.</remarks>
public enum LonelyUnits
{
    /// <summary>Measure it from the mean of all units; errs on the safe side.</summary>
    Adjust,

    /// <summary>Let its stratum count as much as the others do on average.</summary>
    Average,

    /// <summary>Leave its stratum out of the error.</summary>
    Remove,

    /// <summary>Take it as drawn with certainty, which has no error.</summary>
    Certainty,

    /// <summary>Compute no error, and say which stratum it is.</summary>
    Fail,
}
