using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a wave that was to be added.</summary>
internal abstract record WaveResult
{
    private WaveResult() { }

    public sealed record Kept(Wave Wave) : WaveResult;

    public sealed record UnknownSurvey : WaveResult;

    /// <summary>The questionnaire has no such published version.</summary>
    public sealed record UnknownVersion : WaveResult;

    public sealed record IdTaken : WaveResult;
}
