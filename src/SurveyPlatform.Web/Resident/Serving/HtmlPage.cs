using System.Text;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>A page made for one answer and kept by nobody.</summary>
/// <param name="html">The whole document.</param>
/// <param name="style">The style sheet inside it.</param>
/// <param name="status">Of the answer.</param>
internal sealed class HtmlPage(string html, PageStyle style, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = style.Policy;
        return response.WriteAsync(html, Encoding.UTF8, httpContext.RequestAborted);
    }
}
