using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The door by which a system has votes turned into a grade.</summary>
internal static class VerdictEndpoints
{
    public static RouteGroupBuilder MapVerdicts(this RouteGroupBuilder api)
    {
        api.MapGroup("/verdicts")
            .WithTags("Verdicts")
            .MapPost("/evaluate", Judge)
            .WithName("EvaluateVerdict")
            .WithSummary("Turn a count of votes into a grade (满意度测评)")
            .WithDescription(
                "The rules come with the counts: thresholds, of whom the share is taken, on which side a tie falls, veto items. "
                    + "The verdict always comes with its arithmetic, as steps and as printed lines; nothing is stored. Counts that "
                    + "cannot be are answered with the code of the scoring module, such as BAD_COUNT, and the count as `key`."
            )
            .RequireScope(ApiScopes.ReadScores)
            .Validated<VerdictForm>()
            .ProducesProblems(ProblemKind.NotScorable);

        return api;
    }

    private static Results<Ok<VerdictBody>, ProblemHttpResult> Judge(VerdictForm form) =>
        VerdictDesk.Judge(form.Rules.ToRules(), form.ToTally()) switch
        {
            VerdictResult.Judged(var verdict) => TypedResults.Ok(VerdictBody.Of(verdict)),
            VerdictResult.Refused(var refusal) => Problems.NotScorable(refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };
}
