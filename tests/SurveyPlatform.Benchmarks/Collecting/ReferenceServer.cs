using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>
/// What the framework can do on this machine at this time: a body parsed into a record and answered at once, and a page
/// sent from memory. It runs as a program of its own, with the settings that the product runs with.
/// </summary>
internal static class ReferenceServer
{
    public const string Command = "reference";
    public const string NoOperationPath = "/noop";
    public const string PagePath = "/page";

    private const long LargestBody = 1024 * 1024;

    /// <param name="page">The file whose bytes, compressed by brotli, are the page.</param>
    /// <param name="args">For the host.</param>
    public static async Task RunAsync(string page, string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new ValueJson()));
        await using var app = builder.Build();
        app.MapPost(
            NoOperationPath,
            (SubmittedResponse response) =>
                TypedResults.Created(
                    "/r/ABCDEFGHJKLM",
                    new ReferenceReceipt(
                        response.ResponseId,
                        response.Answers.Count.ToString("D12", CultureInfo.InvariantCulture)
                    )
                )
        );
        var bytes = await File.ReadAllBytesAsync(page);
        app.MapGet(
            PagePath,
            http =>
            {
                http.Response.ContentType = "text/html; charset=utf-8";
                http.Response.ContentLength = bytes.Length;
                http.Response.Headers.ContentEncoding = "br";
                return http.Response.Body.WriteAsync(bytes).AsTask();
            }
        );
        await app.RunAsync();
    }
}
