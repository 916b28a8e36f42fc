using Microsoft.AspNetCore.Mvc;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The door by which tablets that were offline, and other systems, file many responses in one request.</summary>
internal static class ResponseBatchEndpoints
{
    public static RouteGroupBuilder MapResponseBatch(this RouteGroupBuilder api)
    {
        api.MapGroup("/waves/{waveId:guid}/responses")
            .WithTags("Responses")
            .MapPost("/batch", FileAsync)
            .WithName("FileResponses")
            .WithSummary("File many responses to a wave, one a line")
            .WithDescription(
                "Each line is one response as JSON, and is filed or refused by itself; for each a line comes back, in "
                    + "the same order and as soon as it is known. A line that was refused holds the problem that filing it "
                    + $"alone would have been answered with. At most {ResponseBatchDesk.MostLines} lines and "
                    + $"{ResponseBatchDesk.LargestBatch} bytes; where one of these ends a batch early, the last line that "
                    + "comes back says so. Sending the same batch again changes nothing."
            )
            .RequireScope(ApiScopes.WriteResponses)
            .Accepts<ResponseForm>(LinesResult<FiledLine>.MediaType)
            .Produces<FiledLine>(StatusCodes.Status200OK, LinesResult<FiledLine>.MediaType)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.BodyTooLarge)
            .WithMetadata(new RequestSizeLimitAttribute(ResponseBatchDesk.LargestBatch));
        return api;
    }

    private static async Task<IResult> FileAsync(
        Guid waveId,
        HttpRequest request,
        ResponseIntake intake,
        ResponseBatchDesk desk,
        CancellationToken ct
    )
    {
        if (request.ContentLength > ResponseBatchDesk.LargestBatch)
        {
            return LineProblems.TooLarge($"A batch has {ResponseBatchDesk.LargestBatch} bytes at the most.");
        }

        return await intake.FindAsync(waveId, ct) is { } asked
            ? new LinesResult<FiledLine>(desk.FileAsync(asked, request.BodyReader, ct))
            : Problems.UnknownWave(waveId);
    }
}
