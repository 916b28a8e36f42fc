namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How the interval of a share under a complex design is made; n* = p(1 − p)/V and t has the design's df.</summary>
public enum ProportionMethod
{
    /// <summary>Wilson's score interval with n* and t: the default, never outside 0–1. As R's svyciprop from survey 4.5 on.</summary>
    Wilson,

    /// <summary>Korn and Graubard (1998): Clopper and Pearson's with n* adjusted for df.</summary>
    Beta,

    /// <summary>p ± t · se on the logit scale.</summary>
    Logit,

    /// <summary>p ± t · se on the arcsine scale.</summary>
    Arcsine,

    /// <summary>p ± t · se, which may leave 0–1.</summary>
    Mean,
}
