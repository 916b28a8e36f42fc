namespace SurveyPlatform.Scoring.Estimates;

/// <summary>What to do with a stratum of which one unit was sampled, since one unit shows no variation.</summary>
/// <remarks>Source: the option <c>survey.lonely.psu</c> of R's survey package, whose documented behaviour is followed.</remarks>
public enum LonelyPsu
{
    /// <summary>Refuse with <c>LONELY_PSU</c>, naming the stratum.</summary>
    Fail,

    /// <summary>Leave the stratum out: it contributes 0.</summary>
    Remove,

    /// <summary>Take the unit as sampled with certainty: it contributes 0.</summary>
    Certainty,

    /// <summary>Let the stratum contribute the average of the others.</summary>
    Average,

    /// <summary>Measure the unit from the mean of all units instead of its stratum's; errs on the safe side.</summary>
    Adjust,
}
