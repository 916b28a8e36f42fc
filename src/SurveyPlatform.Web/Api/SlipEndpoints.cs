using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system issues slips, follows their return and takes them back.</summary>
internal static class SlipEndpoints
{
    public static RouteGroupBuilder MapSlips(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}/slips").WithTags("Slips");

        group
            .MapPost("/", IssueAsync)
            .WithName("IssueSlips")
            .WithSummary("Issue slips and personal links, each good for one response")
            .WithDescription(
                "The codes are told in this answer and kept nowhere: where it is lost, the slips are to be taken back. "
                    + $"At most {SlipDesk.MostAtOnce} at a time. Asking again issues others."
            )
            .RequireScope(ApiScopes.WriteSlips)
            .Validated<SlipsForm>()
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.WaveNotOpen, ProblemKind.UnknownPlace);
        group
            .MapGet("/", ListAsync)
            .WithName("ListSlips")
            .WithSummary("Read which slips of a wave were used, without their codes")
            .WithDescription("It says that a slip was used: not when, and not for which response.")
            .RequireScope(ApiScopes.ReadSlips)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.ParameterUnreadable);
        group
            .MapGet("/summary", CountAsync)
            .WithName("GetSlipSummary")
            .WithSummary("Count the slips of a wave by place: issued, used, taken back")
            .RequireScope(ApiScopes.ReadSlips)
            .ProducesProblems(ProblemKind.UnknownWave);
        group
            .MapPost("/void", VoidAsync)
            .WithName("VoidSlips")
            .WithSummary("Take back slips that nobody has used")
            .RequireScope(ApiScopes.WriteSlips)
            .Validated<VoidSlipsForm>()
            .ProducesProblems(ProblemKind.UnknownWave);

        return api;
    }

    private static async Task<Results<Created<IssuedSlipsBody>, ProblemHttpResult>> IssueAsync(
        Guid waveId,
        SlipsForm form,
        HttpRequest request,
        SlipDesk desk,
        CancellationToken ct
    ) =>
        await desk.IssueAsync(waveId, form.ToOrders(), ct) switch
        {
            IssueResult<IssuedSlip>.Issued(var slips) => TypedResults.Created(
                $"{ApiDoor.Prefix}/waves/{waveId}/slips",
                IssuedSlipsBody.Of(slips, $"{request.Scheme}://{request.Host}")
            ),
            IssueResult<IssuedSlip>.Refused(var refusal) => Problems.IssueRefused(waveId, refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<Ok<SlipsBody>, ProblemHttpResult>> ListAsync(
        Guid waveId,
        SlipDesk desk,
        CancellationToken ct,
        Told<SlipKind>? kind = null,
        Told<SlipState>? state = null,
        string? area = null
    ) =>
        await desk.ListAsync(waveId, new SlipFilter(kind?.Value, state?.Value, area), ct) is { } slips
            ? TypedResults.Ok(new SlipsBody(waveId, slips))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<Ok<SlipSummaryBody>, ProblemHttpResult>> CountAsync(
        Guid waveId,
        SlipDesk desk,
        CancellationToken ct
    ) =>
        await desk.CountAsync(waveId, ct) is { } tally
            ? TypedResults.Ok(SlipSummaryBody.Of(waveId, tally))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<Ok<VoidedSlipsBody>, ProblemHttpResult>> VoidAsync(
        Guid waveId,
        VoidSlipsForm form,
        SlipDesk desk,
        CancellationToken ct
    )
    {
        var voided = form.Area is { } area ? await desk.VoidPlaceAsync(waveId, area, ct) : 0;
        foreach (var serial in form.Serials)
        {
            voided += await desk.VoidAsync(waveId, SlipSerial.Tidy(serial), ct);
        }

        return voided is { } count ? TypedResults.Ok(new VoidedSlipsBody(count)) : Problems.UnknownWave(waveId);
    }
}
