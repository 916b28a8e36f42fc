using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Supervision;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system reads what is supervised.</summary>
internal static class ProjectEndpoints
{
    public static RouteGroupBuilder MapProjects(this RouteGroupBuilder api)
    {
        api.MapGet("/projects", ListProjectsAsync)
            .WithTags("Supervision")
            .WithName("ListProjects")
            .WithSummary("List the livelihood projects")
            .RequireScope(ApiScopes.ReadSurveys);
        api.MapGet("/observation-points", ListPointsAsync)
            .WithTags("Supervision")
            .WithName("ListObservationPoints")
            .WithSummary("List the observation points")
            .RequireScope(ApiScopes.ReadSurveys);

        return api;
    }

    private static async Task<Ok<IReadOnlyList<Project>>> ListProjectsAsync(ProjectDesk desk, CancellationToken ct) =>
        TypedResults.Ok(await desk.ListAsync(ct));

    private static async Task<Ok<IReadOnlyList<ObservationPoint>>> ListPointsAsync(
        ProjectDesk desk,
        CancellationToken ct
    ) => TypedResults.Ok(await desk.ListObservationPointsAsync(ct));
}
