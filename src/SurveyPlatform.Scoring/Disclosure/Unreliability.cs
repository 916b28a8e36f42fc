namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Why an estimate is flagged as unreliable, whether or not it may be disclosed.</summary>
[Flags]
public enum Unreliability
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Its coefficient of variation is above a third.</summary>
    HighVariation = 1,

    /// <summary>Its error rests on fewer than eight degrees of freedom.</summary>
    FewDegreesOfFreedom = 2,

    /// <summary>Its interval is wider than 160 % of its value.</summary>
    WideInterval = 4,
}
