namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How the interval of a share in a simple random sample is made.</summary>
public enum SimpleProportionMethod
{
    /// <summary>Wilson's score interval (1927): the default.</summary>
    Wilson,

    /// <summary>Wilson's with Yates's correction, which shrinks near one half as in R's prop.test.</summary>
    WilsonCorrected,

    /// <summary>p ± z √(p(1 − p)/n), clipped to 0–1; of no width when all said the same.</summary>
    Wald,

    /// <summary>Agresti and Coull (1998): Wald's with z²/2 of each answer added; clipped to 0–1.</summary>
    AgrestiCoull,

    /// <summary>Clopper and Pearson's exact interval (1934).</summary>
    ClopperPearson,

    /// <summary>The equal-tailed posterior under Jeffreys's prior.</summary>
    Jeffreys,
}
