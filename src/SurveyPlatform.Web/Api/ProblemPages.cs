using Microsoft.AspNetCore.Http.HttpResults;

namespace SurveyPlatform.Web.Api;

/// <summary>Where the type of a problem leads whoever follows it: to its entry in the catalogue.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ProblemKind.Prefix + "{slug}", Show).AllowAnonymous().ExcludeFromDescription();

    private static Results<ContentHttpResult, NotFound> Show(string slug) =>
        ProblemKind.All.FirstOrDefault(kind => string.Equals(kind.Slug, slug, StringComparison.Ordinal)) is { } kind
            ? TypedResults.Text(
                $"""
                {kind.Title}

                {kind.Type} is answered with status {kind.Status}, and never means anything else.
                Which operations answer it, and with what, is in /openapi/v1.json.

                """
            )
            : TypedResults.NotFound();
}
