namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>
/// What a respondent can say instead of an answer. None of the three enters a score, and none is the same as
/// leaving the item blank.
/// </summary>
public enum NonAnswer
{
    /// <summary>不了解: enters the awareness rate and nothing else.</summary>
    DontKnow,

    /// <summary>不适用: the item does not concern this respondent.</summary>
    NotApplicable,

    /// <summary>拒答: the respondent would rather not say.</summary>
    Refused,
}
