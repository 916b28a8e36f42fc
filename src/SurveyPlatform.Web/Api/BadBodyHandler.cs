using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace SurveyPlatform.Web.Api;

/// <summary>Answers a body that cannot be read with the place where it cannot be read.</summary>
internal sealed class BadBodyHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        httpContext.Response.StatusCode = bad.StatusCode;
        var context = new ProblemDetailsContext { HttpContext = httpContext };
        context.ProblemDetails.Status = bad.StatusCode;
        if (bad.StatusCode == ProblemKind.BodyUnreadable.Status)
        {
            context.ProblemDetails.Type = ProblemKind.BodyUnreadable.Type;
            context.ProblemDetails.Title = ProblemKind.BodyUnreadable.Title;
        }

        context.ProblemDetails.Detail = bad.Message;
        if (bad.InnerException is JsonException json)
        {
            context.ProblemDetails.Detail = "The body is not the JSON that this address takes.";
            context.ProblemDetails.Extensions["path"] = json.Path;
            context.ProblemDetails.Extensions["line"] = json.LineNumber + 1;
            context.ProblemDetails.Extensions["column"] = json.BytePositionInLine + 1;
        }

        return await problems.TryWriteAsync(context);
    }
}
