using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Questionnaires;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>What became of an attempt to publish a draft.</summary>
internal abstract record PublishResult
{
    private PublishResult() { }

    public sealed record Published(PublishedVersion Version) : PublishResult;

    public sealed record Unknown : PublishResult;

    public sealed record Unfit(IReadOnlyList<QuestionnaireFault> Faults) : PublishResult;
}
