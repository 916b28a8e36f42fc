namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>The ways in which an answer can be unfit.</summary>
public enum AnswerFaultKind
{
    /// <summary>The item has to be answered and was not.</summary>
    Required,

    /// <summary>The questionnaire has no field of this code.</summary>
    UnknownItem,

    /// <summary>A text where a number belongs, a list where one answer belongs, and the like.</summary>
    WrongKind,

    /// <summary>The answer is none of those that the item offers.</summary>
    NotOffered,

    /// <summary>One choice was named twice.</summary>
    Repeated,

    /// <summary>A choice that excludes the others was chosen with another.</summary>
    ExcludesOthers,

    TooFew,

    TooMany,

    /// <summary>A number below the least or above the most.</summary>
    OutOfRange,

    TooManyDecimals,

    TooLong,

    /// <summary>An area, but of a level above the one that is asked for.</summary>
    AreaNotPrecise,

    /// <summary>A condition that the questionnaire sets was not met.</summary>
    CheckFailed,
}
