namespace SurveyPlatform.Model.Assistance;

/// <summary>How the answers of a response came to be written down: who read the questions, and who ticked.</summary>
public enum AnswerMode
{
    /// <summary>The respondent alone read and ticked.</summary>
    SelfCompleted,

    /// <summary>The respondent read or listened and decided; a helper worked the phone.</summary>
    Helped,

    /// <summary>An interviewer asked at the door or at a desk, and ticked what was said.</summary>
    FaceToFace,

    /// <summary>An interviewer asked by telephone.</summary>
    Telephone,

    /// <summary>The respondent filled in paper, and somebody typed it in.</summary>
    Paper,
}
