namespace SurveyPlatform.Web.Hosting;

/// <summary>
/// Answers HEAD wherever GET is answered, and the same way; the server itself keeps the body back. Link checkers and
/// messengers look at an address so before they show it.
/// </summary>
internal static class HeadRequests
{
    /// <summary>Stands before routing, which chooses by the method.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                }

                return next(context);
            }
        );
}
