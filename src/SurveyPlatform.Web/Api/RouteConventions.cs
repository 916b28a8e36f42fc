using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What routes of the API say about themselves, in one word each.</summary>
internal static class RouteConventions
{
    /// <summary>Lets in only keys that have a scope, and says so in the OpenAPI document.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder route, string scope) =>
        route
            .RequireAuthorization(ApiKeyAuthentication.PolicyOf(scope))
            .WithMetadata(new ScopeMetadata(scope))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

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
            .ProducesProblems(ProblemKind.BodyUnreadable, ProblemKind.BodyTooLarge, ProblemKind.RequestUnfit);

    /// <summary>Names the problems that a route can answer with.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params ProblemKind[] kinds)
    {
        foreach (var status in kinds.Select(kind => kind.Status).Distinct())
        {
            route.ProducesProblem(status);
        }

        return route.WithMetadata(new ProblemMetadata(kinds));
    }
}
