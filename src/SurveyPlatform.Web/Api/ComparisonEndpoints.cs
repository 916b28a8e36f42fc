using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The door by which a system reads what changed between waves, and what differs between groups.</summary>
internal static class ComparisonEndpoints
{
    public static RouteGroupBuilder MapComparisons(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}").WithTags("Scores");

        group
            .MapGet("/compare", CompareAsync)
            .WithName("CompareScores")
            .WithSummary("Hold the scores of a wave against an earlier wave's, or its groups against one another")
            .WithDescription(
                "`with` is the id of an earlier wave, or a breakdown (area, sex, …) of which each group is held against all other "
                    + "respondents. P-values are adjusted by Holm over the whole answer. Where wording, scale or index weights "
                    + "changed between waves there is no test, and `break` says which."
            )
            .RequireScope(ApiScopes.ReadScores)
            .ProducesProblems(ProblemKind.ParameterUnreadable)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.UnknownBreakdown, ProblemKind.NotScorable);

        return api;
    }

    private static async Task<Results<Ok<ComparisonBody>, ProblemHttpResult>> CompareAsync(
        Guid waveId,
        string with,
        CompareDesk desk,
        CancellationToken ct,
        Told<AreaLevel>? areaLevel = null,
        bool explain = false
    )
    {
        var isWave = Guid.TryParse(with, out var earlier);
        if (isWave && earlier == waveId)
        {
            return Problems.SameWave(waveId);
        }

        var result = isWave
            ? await desk.WavesAsync(waveId, earlier, explain, ct)
            : await desk.GroupsAsync(
                waveId,
                with,
                new ScoreRequest { AreaLevel = (int)(areaLevel?.Value ?? AreaLevel.District), IsExplained = explain },
                ct
            );
        return result switch
        {
            CompareResult.Compared(var nodes) => TypedResults.Ok(ComparisonBody.Of(waveId, with, nodes, explain)),
            CompareResult.Unscored(var unscored, var refused) => ScoreEndpoints.Refuse(unscored, refused),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }
}
