using Microsoft.AspNetCore.Http.Features;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Takes the code off the address <c>/t/{code}</c> before anything else of the program sees it: what logs, traces and
/// error reports tell of a request is its path, and a code that stands in a log is one that somebody else can use.
/// Middleware would come too late, for the server logs a request before the first of it runs.
/// </summary>
internal sealed class DiscreetContextFactory(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory factory = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        if (
            featureCollection.Get<IHttpRequestFeature>() is { } request
            && new PathString(request.Path).StartsWithSegments(
                SlipEndpoints.Path,
                StringComparison.OrdinalIgnoreCase,
                out var rest
            )
            && rest.Value is { Length: > 1 } presented
        )
        {
            featureCollection.Set(new PresentedCode(presented[1..]));
            request.Path = SlipEndpoints.Path;
            request.RawTarget = SlipEndpoints.Path;
        }

        return factory.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => factory.Dispose(httpContext);
}
