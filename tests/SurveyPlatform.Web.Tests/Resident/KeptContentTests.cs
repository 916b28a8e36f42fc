using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Web.Resident.Serving;

namespace SurveyPlatform.Web.Tests.Resident;

[TestFixture]
public sealed class KeptContentTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("您住在哪里？", 200));

    [TestCase("gzip, deflate, br", "br")]
    [TestCase("gzip", "gzip")]
    [TestCase("br;q=0, gzip", "gzip")]
    [TestCase("", "")]
    public async Task Send_EncodingsThatTheBrowserTakes_GetsTheSameTextInTheBest(string accepted, string expected)
    {
        var (http, body) = await SendAsync(accepted);

        Assert.That(http.Response.Headers.ContentEncoding.ToString(), Is.EqualTo(expected));
        Assert.That(http.Response.Headers.Vary.ToString(), Does.Contain("Accept-Encoding"));
        Assert.That(Unpack(body, expected), Is.EqualTo(Text));
    }

    [Test]
    public async Task Send_BrowserHasIt_Sends304WithoutBody()
    {
        var (first, _) = await SendAsync("br");
        var tag = first.Response.Headers.ETag.ToString();

        var (second, body) = await SendAsync("br", tag);

        Assert.That(second.Response.StatusCode, Is.EqualTo(StatusCodes.Status304NotModified));
        Assert.That(second.Response.Headers.ETag.ToString(), Is.EqualTo(tag));
        Assert.That(body, Is.Empty);
    }

    [Test]
    public async Task Send_BrowserHasItInAnotherEncoding_SendsIt()
    {
        var (first, _) = await SendAsync("gzip");

        var (second, body) = await SendAsync("br", first.Response.Headers.ETag.ToString());

        Assert.That(second.Response.StatusCode, Is.EqualTo(StatusCodes.Status200OK));
        Assert.That(body, Is.Not.Empty);
    }

    private static async Task<(HttpContext Http, byte[] Body)> SendAsync(string accepted, string? tag = null)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        };
        http.Request.Method = HttpMethods.Get;
        http.Request.Headers.AcceptEncoding = accepted;
        http.Request.Headers.IfNoneMatch = tag;
        http.Response.Body = body;
        await new KeptContent(Text, "text/html").Send(http, "no-cache").ExecuteAsync(http);
        return (http, body.ToArray());
    }

    private static string Unpack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
