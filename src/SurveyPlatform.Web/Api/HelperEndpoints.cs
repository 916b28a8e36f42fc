using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system enlists the helpers of a wave and takes their links back.</summary>
internal static class HelperEndpoints
{
    public static RouteGroupBuilder MapHelpers(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}/helpers").WithTags("Helpers");

        group
            .MapPost("/", EnlistAsync)
            .WithName("EnlistHelpers")
            .WithSummary("Enlist people who fill in for respondents, each with a code and a link")
            .WithDescription(
                "The links are told in this answer and kept nowhere: where it is lost, the helpers are to be voided. At most "
                    + $"{HelperDesk.MostAtOnce} at a time. Asking again enlists others."
            )
            .RequireScope(ApiScopes.WriteSlips)
            .Validated<HelpersForm>()
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.WaveNotOpen, ProblemKind.UnknownPlace);
        group
            .MapGet("/", ListAsync)
            .WithName("ListHelpers")
            .WithSummary("Read the helpers of a wave, without their links")
            .RequireScope(ApiScopes.ReadSlips)
            .ProducesProblems(ProblemKind.UnknownWave);
        group
            .MapPost("/{code}/void", VoidAsync)
            .WithName("VoidHelper")
            .WithSummary("Take the link of a helper back")
            .WithDescription("What was filed with it stays, and is still told by the code; nothing more is taken.")
            .RequireScope(ApiScopes.WriteSlips)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.UnknownHelper);

        return api;
    }

    private static async Task<Results<Created<EnlistedHelpersBody>, ProblemHttpResult>> EnlistAsync(
        Guid waveId,
        HelpersForm form,
        HttpRequest request,
        HelperDesk desk,
        CancellationToken ct
    ) =>
        await desk.EnlistAsync(waveId, form.ToOrders(), ct) switch
        {
            IssueResult<EnlistedHelper>.Issued(var helpers) => TypedResults.Created(
                $"{ApiDoor.Prefix}/waves/{waveId}/helpers",
                EnlistedHelpersBody.Of(helpers, $"{request.Scheme}://{request.Host}")
            ),
            IssueResult<EnlistedHelper>.Refused(var refusal) => Problems.IssueRefused(waveId, refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<Ok<HelpersBody>, ProblemHttpResult>> ListAsync(
        Guid waveId,
        HelperDesk desk,
        CancellationToken ct
    ) =>
        await desk.ListAsync(waveId, ct) is { } helpers
            ? TypedResults.Ok(new HelpersBody(waveId, helpers))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<NoContent, ProblemHttpResult>> VoidAsync(
        Guid waveId,
        string code,
        HelperDesk desk,
        CancellationToken ct
    ) =>
        await desk.VoidAsync(waveId, code, ct) switch
        {
            null => Problems.UnknownWave(waveId),
            false => HelperProblems.Unknown(code),
            true => TypedResults.NoContent(),
        };
}
