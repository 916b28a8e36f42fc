namespace SurveyPlatform.Samples.Answers;

/// <summary>How a respondent goes about the questionnaire.</summary>
public enum Manner
{
    /// <summary>Reads and answers.</summary>
    Attentive,

    /// <summary>Gives one and the same rating to everything.</summary>
    StraightLiner,

    /// <summary>Taps through in a fraction of the time that reading takes.</summary>
    Speeder,
}
