namespace SurveyPlatform.Model.Responses;

/// <summary>By which door a response came in.</summary>
public enum Channel
{
    /// <summary>The page, on a respondent's own phone or on a helper's.</summary>
    Web,

    /// <summary>Another system, over the API.</summary>
    Api,
}
