using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Questionnaires;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of a draft.</summary>
internal abstract record DraftResult
{
    private DraftResult() { }

    /// <summary>It is on file as given here.</summary>
    public sealed record Kept(QuestionnaireDraft Draft, IReadOnlyList<QuestionnaireFault> Faults, bool IsNew)
        : DraftResult;

    public sealed record Unknown : DraftResult;

    /// <summary>The id belongs to a questionnaire with other content.</summary>
    public sealed record IdTaken : DraftResult;

    /// <summary>Somebody saved another revision in the meantime; nothing was changed.</summary>
    public sealed record Stale(int Revision) : DraftResult;
}
