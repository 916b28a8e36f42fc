using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system reads what lies behind the scores of a wave: drivers, reliability, response quality.</summary>
internal static class AnalysisEndpoints
{
    public static RouteGroupBuilder MapAnalyses(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}").WithTags("Analyses");

        group
            .MapGet("/drivers", MeasureDriversAsync)
            .WithName("GetDrivers")
            .WithSummary("Read what moves the overall rating of a wave, and what to improve first")
            .WithDescription(
                "Every leaf of the index against the item tagged `overall`, or the rating or 0–10 item that `outcome` names, by "
                    + "weighted correlations over the complete responses. Relative weights and LMG each sum to R²; LMG is there for "
                    + "up to 12 drivers. Importance (relative weight) and performance (mean score) make the quadrants keep_up 优势, "
                    + "concentrate 改进, low_priority 次要 and possible_overkill 维持, with lines at the `cross`: mean or median. "
                    + "`explain=true` adds the arithmetic."
            )
            .RequireScope(ApiScopes.ReadScores)
            .ValidatedQuery<DriversQuery>()
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.NotScorable);
        MapReliability(group);
        MapQuality(group);
        return api;
    }

    private static void MapReliability(RouteGroupBuilder group) =>
        group
            .MapGet("/reliability", MeasureReliabilityAsync)
            .WithName("GetReliability")
            .WithSummary("Read how reliably the ratings of a wave measure what its index says they do")
            .WithDescription(
                "For every index node with two ratings below it, and for all ratings together: Cronbach's α with Feldt's interval, "
                    + "item–total correlations, KMO and Bartlett's test, in index points over the complete responses, unweighted. "
                    + "A rating that nobody answered or that does not vary is excluded and listed. `explain=true` adds the arithmetic."
            )
            .RequireScope(ApiScopes.ReadScores)
            .ProducesProblems(ProblemKind.ParameterUnreadable, ProblemKind.UnknownWave);

    private static void MapQuality(RouteGroupBuilder group) =>
        group
            .MapGet("/quality", ReviewAsync)
            .WithName("GetQuality")
            .WithSummary("Read which responses of a wave look careless, and what the index would be without them")
            .WithDescription(
                "Speeders, straight-liners and exact duplicates over the grid of all ratings. Flags exclude nobody: scores are "
                    + "given with all responses, without the flagged (weighted anew), and as the difference. The two results tell of "
                    + "the flagged by subtraction, so the key must be one that may read responses. `list=true` adds the flagged response ids, "
                    + "`explain=true` the arithmetic."
            )
            .RequireScope(ApiScopes.ReadResponses)
            .ValidatedQuery<QualityQuery>()
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.NotScorable);

    private static async Task<Results<Ok<DriversBody>, ProblemHttpResult>> MeasureDriversAsync(
        Guid waveId,
        [AsParameters] DriversQuery query,
        DriverDesk desk,
        CancellationToken ct
    ) =>
        await desk.MeasureAsync(waveId, query.Outcome, query.ToCrossing(), query.Intervals, query.Explain, ct) switch
        {
            DriverResult.Measured(var drivers) => TypedResults.Ok(DriversBody.Of(waveId, drivers, query.Explain)),
            DriverResult.UnknownWave => Problems.UnknownWave(waveId),
            DriverResult.NoOutcome => Problems.NoOutcome(query.Outcome),
            DriverResult.NotScorable(var refusal) => Problems.NotScorable(refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<Ok<ReliabilityBody>, ProblemHttpResult>> MeasureReliabilityAsync(
        Guid waveId,
        ReliabilityDesk desk,
        CancellationToken ct,
        bool explain = false
    ) =>
        await desk.MeasureAsync(waveId, ct) is { } reliability
            ? TypedResults.Ok(ReliabilityBody.Of(waveId, reliability, explain))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<Ok<QualityBody>, ProblemHttpResult>> ReviewAsync(
        Guid waveId,
        [AsParameters] QualityQuery query,
        QualityDesk desk,
        CancellationToken ct
    ) =>
        await desk.ReviewAsync(waveId, query.ToRules(), query.Explain, ct) switch
        {
            QualityResult.Reviewed(var quality) => TypedResults.Ok(QualityBody.Of(waveId, quality, query)),
            QualityResult.UnknownWave => Problems.UnknownWave(waveId),
            QualityResult.NotScorable(var refusal) => Problems.NotScorable(refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };
}
