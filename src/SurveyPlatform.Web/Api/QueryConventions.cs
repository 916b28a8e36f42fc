using FluentValidation;

namespace SurveyPlatform.Web.Api;

/// <summary>What routes say about the parameters of their query.</summary>
internal static class QueryConventions
{
    /// <summary>Looks at the rules of the parameters before the handler sees them.</summary>
    public static RouteHandlerBuilder ValidatedQuery<T>(this RouteHandlerBuilder route)
        where T : class =>
        route
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var query = context.Arguments.OfType<T>().Single();
                    var validator = context.HttpContext.RequestServices.GetRequiredService<IValidator<T>>();
                    var result = await validator.ValidateAsync(query, context.HttpContext.RequestAborted);
                    return result.IsValid ? await next(context) : Problems.RequestUnfit(result.Errors);
                }
            )
            .ProducesProblems(ProblemKind.ParameterUnreadable, ProblemKind.RequestUnfit);
}
