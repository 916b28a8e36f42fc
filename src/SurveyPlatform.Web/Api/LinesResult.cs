using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace SurveyPlatform.Web.Api;

/// <summary>Answers with one JSON document a line, each as soon as it is known.</summary>
internal sealed class LinesResult<T>(IAsyncEnumerable<T> lines) : IResult
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>As much goes out at once where the next lines are known already: a journey a line would be slow.</summary>
    private const int MostHeld = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var ct = httpContext.RequestAborted;
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.ContentType = MediaType;
        var body = httpContext.Response.BodyWriter;
        await using var reading = lines.GetAsyncEnumerator(ct);
        while (true)
        {
            var next = reading.MoveNextAsync().AsTask();
            if (!next.IsCompleted || body.UnflushedBytes > MostHeld)
            {
                await body.FlushAsync(ct);
            }

            if (!await next)
            {
                return;
            }

            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(reading.Current, json), (byte)'\n'];
            line.CopyTo(body.GetSpan(line.Length));
            body.Advance(line.Length);
        }
    }
}
