using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Keeping;

namespace SurveyPlatform.Web.Api;

/// <summary>The door by which an auditor sees whether responses that were counted are still there.</summary>
internal static class ReceiptEndpoints
{
    public static RouteGroupBuilder MapReceipts(this RouteGroupBuilder api)
    {
        api.MapGet("/waves/{waveId:guid}/receipts", AuditAsync)
            .WithTags("Responses")
            .WithName("AuditReceipts")
            .WithSummary("Hold the published book of receipts against the responses on file")
            .WithDescription(
                "A day is published ten minutes after its end, or after the end of the wave. Responses that their respondents took back are not missing."
            )
            .RequireScope(ApiScopes.ReadResponses)
            .ProducesProblems(ProblemKind.UnknownWave);
        return api;
    }

    private static async Task<Results<Ok<ReceiptBookBody>, ProblemHttpResult>> AuditAsync(
        Guid waveId,
        ReceiptBook book,
        CancellationToken ct
    ) =>
        await book.AuditAsync(waveId, ct) is { } audited
            ? TypedResults.Ok(ReceiptBookBody.Of(waveId, audited))
            : Problems.UnknownWave(waveId);
}
