using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system hands in the areas that questionnaires ask for.</summary>
internal static class AreaEndpoints
{
    public static RouteGroupBuilder MapAreas(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/areas").WithTags("Areas");

        group
            .MapPost("/", AddAsync)
            .WithName("AddAreas")
            .WithSummary("Hand in an area tree")
            .WithDescription("A tree never changes; a reform of boundaries is a new tree with a new code.")
            .RequireScope(ApiScopes.WriteSurveys)
            .Validated<AreaTreeForm>()
            .ProducesProblems(ProblemKind.AreasTaken);
        group
            .MapGet("/{code}", FindAsync)
            .WithName("GetAreas")
            .WithSummary("Read an area tree")
            .RequireScope(ApiScopes.ReadSurveys)
            .ProducesProblems(ProblemKind.UnknownAreas);

        return api;
    }

    private static async Task<Results<Created<AreaTreeForm>, ProblemHttpResult>> AddAsync(
        AreaTreeForm form,
        AreaDesk desk,
        CancellationToken ct
    ) =>
        await desk.AddAsync(new AreaTree(form.Code, form.Areas), ct)
            ? TypedResults.Created($"/api/v1/areas/{Uri.EscapeDataString(form.Code)}", form)
            : Problems.AreasTaken(form.Code);

    private static async Task<Results<Ok<AreaTreeForm>, ProblemHttpResult>> FindAsync(
        string code,
        AreaDesk desk,
        CancellationToken ct
    ) =>
        await desk.FindAsync(code, ct) is { } tree
            ? TypedResults.Ok(new AreaTreeForm { Code = tree.Code, Areas = tree.Areas })
            : Problems.UnknownAreas(code);
}
