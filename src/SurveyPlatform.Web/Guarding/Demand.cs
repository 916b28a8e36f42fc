namespace SurveyPlatform.Web.Guarding;

/// <summary>What is asked of a sender before a form is taken.</summary>
internal enum Demand
{
    Nothing,

    /// <summary>Something that costs a machine more than it costs a person.</summary>
    Check,

    /// <summary>To come later.</summary>
    Patience,
}
