using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system files responses to a wave and reads them back.</summary>
internal static class ResponseEndpoints
{
    private const int MostPerPage = 1000;

    public static RouteGroupBuilder MapResponses(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}/responses").WithTags("Responses");

        group
            .MapPost("/", FileAsync)
            .WithName("FileResponse")
            .WithSummary("File one response to an open wave")
            .WithDescription("Filing the same responseId again changes nothing and answers as the first time.")
            .RequireScope(ApiScopes.WriteResponses)
            .Validated<ResponseForm>()
            .ProducesProblems([.. IntakeProblems.Kinds]);

        group
            .MapGet("/", ListAsync)
            .WithName("ListResponses")
            .WithSummary("Read the responses of a wave, page by page")
            .WithDescription(
                "Give the `next` of one page as the `after` of the following one; a page without `next` is the last."
            )
            .RequireScope(ApiScopes.ReadResponses)
            .ProducesProblems(ProblemKind.UnknownWave);

        return api;
    }

    private static async Task<Results<Created<ResponseReceipt>, Ok<ResponseReceipt>, ProblemHttpResult>> FileAsync(
        Guid waveId,
        ResponseForm form,
        ResponseIntake intake,
        HttpResponse answer,
        CancellationToken ct
    )
    {
        var result = await intake.FileAsync(waveId, form.ToSubmission(), ct);
        if (result is IntakeResult.Full)
        {
            answer.Headers.RetryAfter = IntakeProblems.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return result switch
        {
            IntakeResult.Filed(var id, var receipt) => TypedResults.Created(
                $"/r/{receipt}",
                new ResponseReceipt(id, receipt)
            ),
            IntakeResult.AlreadyFiled(var id, var receipt) => TypedResults.Ok(new ResponseReceipt(id, receipt)),
            _ => IntakeProblems.Of(waveId, result),
        };
    }

    private static async Task<Results<Ok<ResponsePage>, ProblemHttpResult>> ListAsync(
        Guid waveId,
        ResponseReading reading,
        CancellationToken ct,
        long after = 0,
        int limit = MostPerPage
    )
    {
        var page = await reading.ListAsync(waveId, after, Math.Clamp(limit, 1, MostPerPage), ct);
        return page is null ? Problems.UnknownWave(waveId) : TypedResults.Ok(ResponsePage.Of(page));
    }
}
