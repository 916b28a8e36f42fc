using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a wave that was to be added.</summary>
internal abstract record WaveResult
{
    private WaveResult() { }

    /// <summary>It is on file as given here.</summary>
    public sealed record Kept(Wave Wave, bool IsNew) : WaveResult;

    public sealed record UnknownSurvey : WaveResult;

    /// <summary>The questionnaire has no such published version.</summary>
    public sealed record UnknownVersion : WaveResult;

    /// <summary>The survey breaks its results down by tags that divide nobody in this version.</summary>
    public sealed record UnknownBreakdown(IReadOnlyList<string> Tags, IReadOnlyList<string> Known) : WaveResult;

    /// <summary>The quota tells kinds of people apart by tags that divide nobody in this version.</summary>
    public sealed record UnknownQuotaDimension(IReadOnlyList<string> Tags, IReadOnlyList<string> Known) : WaveResult;

    /// <summary>The id belongs to another wave.</summary>
    public sealed record IdTaken : WaveResult;
}
