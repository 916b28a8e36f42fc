using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system reads a wave, draws its form and ends its fieldwork.</summary>
internal static class WaveEndpoints
{
    public static RouteGroupBuilder MapWaves(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}").WithTags("Waves");

        group
            .MapGet("/", FindAsync)
            .WithName("GetWave")
            .WithSummary("Read a wave")
            .RequireScope(ApiScopes.ReadSurveys)
            .ProducesProblems(ProblemKind.UnknownWave);
        group
            .MapGet("/form", FormAsync)
            .WithName("GetWaveForm")
            .WithSummary("Read the published version that a wave asks, to draw a page of one's own")
            .RequireScope(ApiScopes.ReadQuestionnaires)
            .ProducesProblems(ProblemKind.UnknownWave);
        group
            .MapGet("/quota", CountAsync)
            .WithName("GetWaveQuota")
            .WithSummary("Read how far the quota of a wave is filled")
            .RequireScope(ApiScopes.ReadSurveys)
            .ProducesProblems(ProblemKind.UnknownWave);
        group
            .MapPost("/close", CloseAsync)
            .WithName("CloseWave")
            .WithSummary("End the fieldwork of a wave now")
            .WithDescription("A wave that has ended stays as it is.")
            .RequireScope(ApiScopes.WriteSurveys)
            .ProducesProblems(ProblemKind.UnknownWave);

        return api;
    }

    private static async Task<Results<Ok<WaveBody>, ProblemHttpResult>> FindAsync(
        Guid waveId,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await desk.FindWaveAsync(waveId, ct) is { } wave
            ? TypedResults.Ok(WaveBody.Of(wave, clock.GetUtcNow()))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<Ok<VersionBody>, ProblemHttpResult>> FormAsync(
        Guid waveId,
        SurveyDesk surveys,
        QuestionnaireDesk questionnaires,
        CancellationToken ct
    )
    {
        if (await surveys.FindWaveAsync(waveId, ct) is not { } wave)
        {
            return Problems.UnknownWave(waveId);
        }

        var version = await questionnaires.FindVersionAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        return version is null
            ? Problems.UnknownVersion(wave.QuestionnaireId, wave.QuestionnaireVersion)
            : TypedResults.Ok(VersionBody.Of(version));
    }

    private static async Task<Results<Ok<QuotaBody>, ProblemHttpResult>> CountAsync(
        Guid waveId,
        SurveyDesk desk,
        ResponseReading reading,
        CancellationToken ct
    ) =>
        await desk.FindWaveAsync(waveId, ct) is { } wave
            ? TypedResults.Ok(QuotaBody.Of(wave, await reading.CountByCellAsync(waveId, ct)))
            : Problems.UnknownWave(waveId);

    private static async Task<Results<Ok<WaveBody>, ProblemHttpResult>> CloseAsync(
        Guid waveId,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await desk.CloseWaveAsync(waveId, ct) is { } wave
            ? TypedResults.Ok(WaveBody.Of(wave, clock.GetUtcNow()))
            : Problems.UnknownWave(waveId);
}
