namespace SurveyPlatform.Web.Console;

/// <summary>Sends the browser to a page after a form was taken, so that reloading that page does not send the form again.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public string Path => path;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
