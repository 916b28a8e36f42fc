using FluentValidation;
using Microsoft.Net.Http.Headers;

namespace SurveyPlatform.Web.Api;

/// <summary>What routes of the API say about themselves, in one word each.</summary>
internal static class RouteConventions
{
    /// <summary>Lets in only keys that have a scope, and says so in the OpenAPI document.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder route, string scope) =>
        route
            .RequireAuthorization(ApiKeyAuthentication.PolicyOf(scope))
            .WithMetadata(new ScopeMetadata(scope))
            .ProducesProblems(ProblemKind.KeyMissing, ProblemKind.ScopeMissing, ProblemKind.TooManyCalls);

    /// <summary>Refuses a body in another charset, which the serializer would guess at or choke on.</summary>
    public static RouteGroupBuilder ReadingUtf8(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } next)
            {
                endpoint.RequestDelegate = http =>
                    IsUtf8(http.Request) ? next(http) : Problems.CharsetUnsupported().ExecuteAsync(http);
            }
        });
        return group;
    }

    /// <summary>Names what can be wrong with a body before anybody looks at what it says.</summary>
    public static RouteHandlerBuilder TakesBody(this RouteHandlerBuilder route) =>
        route.ProducesProblems(ProblemKind.BodyUnreadable, ProblemKind.BodyTooLarge, ProblemKind.MediaTypeUnsupported);

    /// <summary>Looks at the body's rules before the handler sees it.</summary>
    public static RouteHandlerBuilder Validated<T>(this RouteHandlerBuilder route)
        where T : class =>
        route
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var body = context.Arguments.OfType<T>().Single();
                    var validator = context.HttpContext.RequestServices.GetRequiredService<IValidator<T>>();
                    var result = await validator.ValidateAsync(body, context.HttpContext.RequestAborted);
                    return result.IsValid ? await next(context) : Problems.RequestUnfit(result.Errors);
                }
            )
            .TakesBody()
            .ProducesProblems(ProblemKind.RequestUnfit);

    /// <summary>Names the problems that a route can answer with.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params ProblemKind[] kinds)
    {
        foreach (var status in kinds.Select(kind => kind.Status).Distinct())
        {
            route.ProducesProblem(status);
        }

        return route.WithMetadata(new ProblemMetadata(kinds));
    }

    private static bool IsUtf8(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        // Said once is enough: the framework does not know its own charset where it stands in quotes.
        request.ContentType = type.MediaType.Value;
        return HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
    }
}
