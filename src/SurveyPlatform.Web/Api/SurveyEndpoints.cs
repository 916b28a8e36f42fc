using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system sets up surveys, opens waves and closes them.</summary>
internal static class SurveyEndpoints
{
    public static RouteGroupBuilder MapSurveys(this RouteGroupBuilder api)
    {
        var surveys = api.MapGroup("/surveys").WithTags("Surveys");

        surveys
            .MapPost("/", AddAsync)
            .WithName("AddSurvey")
            .WithSummary("Set up a survey")
            .WithDescription("Setting the same survey up again changes nothing.")
            .RequireScope(ApiScopes.WriteSurveys)
            .Validated<SurveyForm>()
            .ProducesProblems(ProblemKind.IdTaken, ProblemKind.SlugTaken);
        surveys
            .MapGet("/", ListAsync)
            .WithName("ListSurveys")
            .WithSummary("List the surveys with their waves")
            .RequireScope(ApiScopes.ReadSurveys);
        surveys
            .MapGet("/{id:guid}", FindAsync)
            .WithName("GetSurvey")
            .WithSummary("Read a survey with its waves")
            .RequireScope(ApiScopes.ReadSurveys)
            .ProducesProblems(ProblemKind.UnknownSurvey);
        surveys
            .MapPost("/{id:guid}/waves", AddWaveAsync)
            .WithName("AddWave")
            .WithSummary("Add a wave to a survey")
            .WithDescription("Adding the same wave again changes nothing.")
            .RequireScope(ApiScopes.WriteSurveys)
            .Validated<WaveForm>()
            .ProducesProblems(
                ProblemKind.UnknownSurvey,
                ProblemKind.UnknownVersion,
                ProblemKind.UnknownBreakdown,
                ProblemKind.IdTaken
            );

        return api;
    }

    private static async Task<Results<Created<SurveyBody>, Ok<SurveyBody>, ProblemHttpResult>> AddAsync(
        SurveyForm form,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await desk.AddAsync(form.ToSurvey(), ct) switch
        {
            SurveyResult.Kept(var survey, IsNew: false) => TypedResults.Ok(await BodyOfAsync(survey, desk, clock, ct)),
            SurveyResult.Kept(var survey, _) => TypedResults.Created(
                $"/api/v1/surveys/{survey.Id}",
                SurveyBody.Of(survey, [], clock.GetUtcNow())
            ),
            SurveyResult.IdTaken => Problems.IdTaken(form.Id),
            SurveyResult.SlugTaken => Problems.SlugTaken(form.Slug),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Ok<IReadOnlyList<SurveyBody>>> ListAsync(
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var bodies = new List<SurveyBody>();
        foreach (var survey in await desk.ListAsync(ct))
        {
            bodies.Add(await BodyOfAsync(survey, desk, clock, ct));
        }

        return TypedResults.Ok<IReadOnlyList<SurveyBody>>(bodies);
    }

    private static async Task<Results<Ok<SurveyBody>, ProblemHttpResult>> FindAsync(
        Guid id,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await desk.FindAsync(id, ct) is { } survey
            ? TypedResults.Ok(await BodyOfAsync(survey, desk, clock, ct))
            : Problems.UnknownSurvey(id);

    private static async Task<Results<Created<WaveBody>, Ok<WaveBody>, ProblemHttpResult>> AddWaveAsync(
        Guid id,
        WaveForm form,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await desk.AddWaveAsync(form.ToWave(id), ct) switch
        {
            WaveResult.Kept(var wave, IsNew: false) => TypedResults.Ok(WaveBody.Of(wave, clock.GetUtcNow())),
            WaveResult.Kept(var wave, _) => TypedResults.Created(
                $"/api/v1/waves/{wave.Id}",
                WaveBody.Of(wave, clock.GetUtcNow())
            ),
            WaveResult.UnknownSurvey => Problems.UnknownSurvey(id),
            WaveResult.UnknownVersion => Problems.UnknownVersion(form.QuestionnaireId, form.QuestionnaireVersion),
            WaveResult.UnknownBreakdown(var tags, var known) => Problems.UnknownBreakdown(tags, known),
            WaveResult.UnknownQuotaDimension(var tags, var known) => Problems.UnknownBreakdown(tags, known),
            WaveResult.IdTaken => Problems.IdTaken(form.Id),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<SurveyBody> BodyOfAsync(
        Survey survey,
        SurveyDesk desk,
        TimeProvider clock,
        CancellationToken ct
    ) => SurveyBody.Of(survey, await desk.ListWavesAsync(survey.Id, ct), clock.GetUtcNow());
}
