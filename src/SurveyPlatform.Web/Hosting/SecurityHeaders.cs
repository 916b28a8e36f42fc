namespace SurveyPlatform.Web.Hosting;

/// <summary>What every answer says to browsers, whichever door it comes from.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing from anywhere; a page that needs more says so itself.</summary>
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                headers.ContentSecurityPolicy = Nothing;
                return next(context);
            }
        );
}
