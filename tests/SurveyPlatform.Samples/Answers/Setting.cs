namespace SurveyPlatform.Samples.Answers;

/// <summary>Where something that residents bring up can be met with.</summary>
internal enum Setting
{
    Anywhere,

    InTown,

    InTheCountry,

    /// <summary>In the whole city alike, so that nobody would name a place.</summary>
    Everywhere,
}
