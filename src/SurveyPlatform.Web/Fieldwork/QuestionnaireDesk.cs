using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Areas;
using SurveyPlatform.Storage.Questionnaires;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Keeps drafts and publishes versions of them.</summary>
internal sealed class QuestionnaireDesk(QuestionnaireStore questionnaires, AreaStore areas, TimeProvider clock)
{
    /// <summary>Puts a draft on file. It may have faults: they are listed, and keep it from being published.</summary>
    public async Task<DraftResult> AddAsync(Guid id, Questionnaire draft, CancellationToken ct)
    {
        // Looked at before it is kept: what cannot be reviewed must not get on file.
        var faults = await ListFaultsAsync(draft, ct);
        var added = await questionnaires.AddAsync(id, draft, clock.GetUtcNow(), ct);
        var onFile = await questionnaires.FindDraftAsync(id, ct);
        if (!added && (onFile is null || !HaveSameContent(onFile.Content, draft)))
        {
            return new DraftResult.IdTaken();
        }

        return new DraftResult.Kept(onFile!, faults, IsNew: added);
    }

    /// <summary>Replaces a draft, unless somebody else replaced it since the caller read it.</summary>
    public async Task<DraftResult> SaveAsync(Guid id, Questionnaire draft, int revision, CancellationToken ct)
    {
        var faults = await ListFaultsAsync(draft, ct);
        var saved = await questionnaires.SaveDraftAsync(id, draft, revision, clock.GetUtcNow(), ct);
        return await questionnaires.FindDraftAsync(id, ct) switch
        {
            null => new DraftResult.Unknown(),
            var onFile when saved => new DraftResult.Kept(onFile, faults, IsNew: false),
            var onFile => new DraftResult.Stale(onFile.Revision),
        };
    }

    public async Task<DraftResult> FindAsync(Guid id, CancellationToken ct) =>
        await questionnaires.FindDraftAsync(id, ct) is { } onFile
            ? new DraftResult.Kept(onFile, await ListFaultsAsync(onFile.Content, ct), IsNew: false)
            : new DraftResult.Unknown();

    public Task<IReadOnlyList<QuestionnaireSummary>> ListAsync(CancellationToken ct) => questionnaires.ListAsync(ct);

    public Task<PublishedVersion?> FindVersionAsync(Guid id, int version, CancellationToken ct) =>
        questionnaires.FindVersionAsync(id, version, ct);

    /// <summary>Makes the draft a version that never changes again. Publishing unchanged content gives the version that has it.</summary>
    public async Task<PublishResult> PublishAsync(Guid id, CancellationToken ct)
    {
        if (await questionnaires.FindDraftAsync(id, ct) is not { } draft)
        {
            return new PublishResult.Unknown();
        }

        var faults = await ListFaultsAsync(draft.Content, ct);
        return faults.Count > 0
            ? new PublishResult.Unfit(faults)
            : new PublishResult.Published(await questionnaires.PublishAsync(id, draft.Content, clock.GetUtcNow(), ct));
    }

    private async Task<IReadOnlyList<QuestionnaireFault>> ListFaultsAsync(Questionnaire draft, CancellationToken ct)
    {
        IReadOnlyList<AreaTree> trees = await areas.ListAsync(ct);
        return QuestionnaireReview.Review(draft, trees);
    }

    private static bool HaveSameContent(Questionnaire one, Questionnaire other) =>
        QuestionnaireJson.Write(one).AsSpan().SequenceEqual(QuestionnaireJson.Write(other));
}
