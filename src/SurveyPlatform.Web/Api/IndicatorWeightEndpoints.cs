using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The door by which a system has the weights of indicators drawn from experts' judgements.</summary>
internal static class IndicatorWeightEndpoints
{
    /// <summary>Where the matrices of experts stand in the body.</summary>
    private const string Experts = "$.experts";

    public static RouteGroupBuilder MapIndicatorWeights(this RouteGroupBuilder api)
    {
        api.MapGroup("/weights")
            .WithTags("Indicator weights")
            .MapPost("/ahp", Weigh)
            .WithName("WeighByComparison")
            .WithSummary("Draw the weights of indicators from experts' judgements in pairs (AHP)")
            .WithDescription(
                "Several experts are brought together by the weighted geometric mean of each entry. Consistency is accepted where CR "
                    + "is below 0.10; beyond it the judgement most at odds with the others is named. A matrix that is none is answered "
                    + "with BAD_MATRIX, NON_POSITIVE or NOT_RECIPROCAL and the JSON path of the offending cell; nothing is stored. "
                    + "`explain=true` adds the arithmetic."
            )
            .RequireScope(ApiScopes.ReadScores)
            .Validated<AhpForm>()
            .ProducesProblems(ProblemKind.ParameterUnreadable, ProblemKind.NotScorable);

        return api;
    }

    private static Results<Ok<AhpBody>, ProblemHttpResult> Weigh(AhpForm form, bool explain = false) =>
        ExpertDesk.Weigh(
            [.. form.Experts.Select(expert => expert.Matrix)],
            [.. form.Experts.Select(expert => expert.Weight)],
            form.ToMethod(),
            form.ToTable()
        ) switch
        {
            ExpertResult.Weighed(var group) => TypedResults.Ok(AhpBody.Of(group, form.Method, explain)),
            ExpertResult.ExpertRefused(var expert, var refusal) => Problems.NotScorable(
                refusal,
                $"{Experts}[{expert}].matrix"
            ),
            ExpertResult.GroupRefused(var refusal) => Problems.NotScorable(refusal, Experts),
            var other => throw new UnreachableException(other.GetType().Name),
        };
}
