using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a survey that was to be set up.</summary>
internal abstract record SurveyResult
{
    private SurveyResult() { }

    public sealed record Kept(Survey Survey) : SurveyResult;

    public sealed record IdTaken : SurveyResult;

    /// <summary>Another survey has this public address.</summary>
    public sealed record SlugTaken : SurveyResult;
}
