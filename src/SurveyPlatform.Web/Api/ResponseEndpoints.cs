using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Hosting;

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
            .Accepts<ResponseForm>("application/json")
            .TakesBody()
            .ProducesProblems([ProblemKind.RequestUnfit, ProblemKind.UnknownWave, .. IntakeProblems.Kinds]);

        group
            .MapGet("/", ListAsync)
            .WithName("ListResponses")
            .WithSummary("Read the responses of a wave, page by page")
            .WithDescription(
                "Give the `next` of one page as the `after` of the following one; a page without `next` is the last."
            )
            .RequireScope(ApiScopes.ReadResponses)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.ParameterUnreadable);

        return api;
    }

    private static async Task<Results<Created<ResponseReceipt>, Ok<ResponseReceipt>, ProblemHttpResult>> FileAsync(
        Guid waveId,
        HttpRequest request,
        ResponseReader reader,
        ResponseIntake intake,
        HttpResponse answer,
        CancellationToken ct
    )
    {
        if (!request.HasJsonContentType())
        {
            return Problems.MediaTypeUnsupported();
        }

        if (await intake.FindAsync(waveId, ct) is not { } asked)
        {
            return Problems.UnknownWave(waveId);
        }

        return await ReadAsync(request, reader, asked.Questionnaire, ct) switch
        {
            (_, { } problem) => problem,
            var (submission, _) => Answer(await intake.FileAsync(asked, submission!, ct), answer),
        };
    }

    private static async Task<(Submission? Submission, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request,
        ResponseReader reader,
        PreparedQuestionnaire questionnaire,
        CancellationToken ct
    )
    {
        try
        {
            return await reader.ReadAsync(request.BodyReader, questionnaire, ct) switch
            {
                null => (null, Problems.BodyEmpty()),
                { Failures: { Count: > 0 } failures } => (null, Problems.RequestUnfit(failures)),
                var read => (read.Submission, null),
            };
        }
        catch (JsonException unreadable)
        {
            return (null, Problems.BodyUnreadable(unreadable));
        }
    }

    private static Results<Created<ResponseReceipt>, Ok<ResponseReceipt>, ProblemHttpResult> Answer(
        IntakeResult result,
        HttpResponse answer
    )
    {
        if (result is IntakeResult.Full or IntakeResult.Away)
        {
            answer.Headers.RetryAfter = Limits.RetryAfterSeconds;
        }

        return result switch
        {
            IntakeResult.Filed(var id, var receipt) => TypedResults.Created(
                $"/r/{receipt}",
                new ResponseReceipt(id, receipt)
            ),
            IntakeResult.AlreadyFiled(var id, var receipt) => TypedResults.Ok(new ResponseReceipt(id, receipt)),
            _ => IntakeProblems.Of(result),
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
