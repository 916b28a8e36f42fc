using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SurveyPlatform.Web.Api;

/// <summary>Answers a request that cannot be read with the place where it cannot be read.</summary>
internal sealed partial class BadBodyHandler(IProblemDetailsService problems) : IExceptionHandler
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

        if (FindProblem(bad) is { } problem)
        {
            await problem.ExecuteAsync(httpContext);
            return true;
        }

        httpContext.Response.StatusCode = bad.StatusCode;
        var context = new ProblemDetailsContext { HttpContext = httpContext };
        context.ProblemDetails.Status = bad.StatusCode;
        context.ProblemDetails.Detail = bad.Message;
        return await problems.TryWriteAsync(context);
    }

    private static ProblemHttpResult? FindProblem(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            return Problems.BodyUnreadable(json);
        }

        // Of the rest the framework tells in words only.
        var unbound = Unbound().Match(bad.Message);
        if (unbound.Success)
        {
            return Problems.ParameterUnreadable(unbound.Groups["name"].Value, unbound.Groups["text"].Value);
        }

        var missing = Missing().Match(bad.Message);
        if (missing.Success)
        {
            return Problems.ParameterMissing(missing.Groups["name"].Value);
        }

        return
            bad.Message.Contains("no body was provided", StringComparison.Ordinal)
            || bad.Message.Contains("not provided from body", StringComparison.Ordinal)
            ? Problems.BodyEmpty()
            : null;
    }

    [GeneratedRegex(
        """^Failed to bind parameter "[^"]* (?<name>\w+)" from "(?<text>.*)"\.$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unbound();

    [GeneratedRegex(
        """^Required parameter "[^"]* (?<name>\w+)" was not provided from query string\.$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Missing();
}
