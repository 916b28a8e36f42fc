using Microsoft.AspNetCore.Http.Features;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Takes the code off the addresses <c>/t/{code}</c> and <c>/a/{code}</c> before anything else of the program sees it: what logs, traces and
/// error reports tell of a request is its path, and a code that stands in a log is one that somebody else can use.
/// Middleware would come too late, for the server logs a request before the first of it runs.
/// </summary>
internal sealed class DiscreetContextFactory(IServiceProvider services) : IHttpContextFactory
{
    private static readonly string[] Doors = [SlipEndpoints.Path, AssistanceEndpoints.Path];

    private readonly DefaultHttpContextFactory factory = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        if (featureCollection.Get<IHttpRequestFeature>() is { } request && FindDoor(request.Path) is { } door)
        {
            featureCollection.Set(new PresentedCode(request.Path[(door.Length + 1)..]));
            request.Path = door;
            request.RawTarget = door;
        }

        return factory.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => factory.Dispose(httpContext);

    /// <summary>The door whose address has something behind it that may be a code; null for all other addresses.</summary>
    private static string? FindDoor(PathString path) =>
        Array.Find(
            Doors,
            door =>
                path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase, out var rest)
                && rest.Value is { Length: > 1 }
        )
            is { } found
        && !path.StartsWithSegments(AssistanceEndpoints.Form, StringComparison.OrdinalIgnoreCase)
            ? found
            : null;
}
