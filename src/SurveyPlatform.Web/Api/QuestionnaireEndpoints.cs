using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Storage.Questionnaires;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system drafts, publishes and reads questionnaires.</summary>
internal static class QuestionnaireEndpoints
{
    public static RouteGroupBuilder MapQuestionnaires(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/questionnaires").WithTags("Questionnaires");

        group
            .MapPost("/", AddAsync)
            .WithName("AddQuestionnaire")
            .WithSummary("Hand in a questionnaire as a draft")
            .WithDescription("A draft may have faults; they are listed, and keep it from being published.")
            .RequireScope(ApiScopes.WriteQuestionnaires)
            .Validated<QuestionnaireForm>()
            .ProducesProblems(ProblemKind.IdTaken);
        group
            .MapPut("/{id:guid}", SaveAsync)
            .WithName("SaveQuestionnaire")
            .WithSummary("Save the draft over the revision that was read")
            .RequireScope(ApiScopes.WriteQuestionnaires)
            .TakesBody()
            .ProducesProblems(ProblemKind.UnknownQuestionnaire, ProblemKind.DraftStale);
        group
            .MapPost("/{id:guid}/publish", PublishAsync)
            .WithName("PublishQuestionnaire")
            .WithSummary("Make the draft a version that never changes")
            .WithDescription("Publishing unchanged content answers with the version that has it.")
            .RequireScope(ApiScopes.WriteQuestionnaires)
            .ProducesProblems(ProblemKind.UnknownQuestionnaire, ProblemKind.QuestionnaireUnfit);
        group.MapReading();
        return api;
    }

    private static void MapReading(this RouteGroupBuilder group)
    {
        group
            .MapGet("/", ListAsync)
            .WithName("ListQuestionnaires")
            .WithSummary("List the questionnaires on file")
            .RequireScope(ApiScopes.ReadQuestionnaires);
        group
            .MapGet("/{id:guid}", FindAsync)
            .WithName("GetQuestionnaire")
            .WithSummary("Read the draft of a questionnaire, with its faults")
            .RequireScope(ApiScopes.ReadQuestionnaires)
            .ProducesProblems(ProblemKind.UnknownQuestionnaire);
        group
            .MapGet("/{id:guid}/versions/{version:int}", FindVersionAsync)
            .WithName("GetQuestionnaireVersion")
            .WithSummary("Read a published version")
            .RequireScope(ApiScopes.ReadQuestionnaires)
            .ProducesProblems(ProblemKind.UnknownVersion);
    }

    private static async Task<Results<Created<DraftBody>, Ok<DraftBody>, ProblemHttpResult>> AddAsync(
        QuestionnaireForm form,
        QuestionnaireDesk desk,
        CancellationToken ct
    ) =>
        await desk.AddAsync(form.Id, form.Questionnaire, ct) switch
        {
            DraftResult.Kept { IsNew: true } kept => TypedResults.Created(
                $"/api/v1/questionnaires/{form.Id}",
                DraftBody.Of(kept)
            ),
            DraftResult.Kept kept => TypedResults.Ok(DraftBody.Of(kept)),
            DraftResult.IdTaken => Problems.IdTaken(form.Id),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<Ok<DraftBody>, ProblemHttpResult>> SaveAsync(
        Guid id,
        DraftForm form,
        QuestionnaireDesk desk,
        CancellationToken ct
    ) =>
        await desk.SaveAsync(id, form.Questionnaire, form.Revision, ct) switch
        {
            DraftResult.Kept kept => TypedResults.Ok(DraftBody.Of(kept)),
            DraftResult.Unknown => Problems.UnknownQuestionnaire(id),
            DraftResult.Stale(var revision) => Problems.DraftStale(revision),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<Ok<VersionBody>, ProblemHttpResult>> PublishAsync(
        Guid id,
        QuestionnaireDesk desk,
        CancellationToken ct
    ) =>
        await desk.PublishAsync(id, ct) switch
        {
            PublishResult.Published(var version) => TypedResults.Ok(VersionBody.Of(version)),
            PublishResult.Unknown => Problems.UnknownQuestionnaire(id),
            PublishResult.Unfit(var faults) => Problems.QuestionnaireUnfit(faults),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Ok<IReadOnlyList<QuestionnaireSummary>>> ListAsync(
        QuestionnaireDesk desk,
        CancellationToken ct
    ) => TypedResults.Ok(await desk.ListAsync(ct));

    private static async Task<Results<Ok<DraftBody>, ProblemHttpResult>> FindAsync(
        Guid id,
        QuestionnaireDesk desk,
        CancellationToken ct
    ) =>
        await desk.FindAsync(id, ct) is DraftResult.Kept kept
            ? TypedResults.Ok(DraftBody.Of(kept))
            : Problems.UnknownQuestionnaire(id);

    private static async Task<Results<Ok<VersionBody>, ProblemHttpResult>> FindVersionAsync(
        Guid id,
        int version,
        QuestionnaireDesk desk,
        CancellationToken ct
    ) =>
        await desk.FindVersionAsync(id, version, ct) is { } published
            ? TypedResults.Ok(VersionBody.Of(published))
            : Problems.UnknownVersion(id, version);
}
