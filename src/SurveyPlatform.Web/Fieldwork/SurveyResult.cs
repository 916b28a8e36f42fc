using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a survey that was to be set up.</summary>
internal abstract record SurveyResult
{
    private SurveyResult() { }

    /// <summary>It is on file as given here.</summary>
    public sealed record Kept(Survey Survey, bool IsNew) : SurveyResult;

    /// <summary>The id belongs to another survey.</summary>
    public sealed record IdTaken : SurveyResult;

    /// <summary>Another survey has this public address.</summary>
    public sealed record SlugTaken : SurveyResult;
}
