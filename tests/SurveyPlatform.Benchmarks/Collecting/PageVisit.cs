using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>What a phone receives that opens the page for the first time.</summary>
/// <param name="Requests">How many requests it takes.</param>
/// <param name="WireBytes">Of all answers, heads included.</param>
/// <param name="Page">The page itself, compressed.</param>
internal sealed partial record PageVisit(int Requests, int WireBytes, byte[] Page)
{
    private const int LargestAnswer = 1024 * 1024;

    public static async Task<PageVisit> MakeAsync(int port)
    {
        var answer = await AskAsync(port, SurveyServer.Page);
        var page = HttpAnswer.BodyOf(answer).ToArray();
        var html = Unpack(page);
        var assets = Asset().Matches(html).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal);
        var (requests, bytes) = (1, answer.Length);
        foreach (var asset in assets)
        {
            requests++;
            bytes += (await AskAsync(port, RequestTemplate.Get(asset))).Length;
        }

        return new PageVisit(requests, bytes, page);
    }

    private static async Task<byte[]> AskAsync(int port, RequestTemplate request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.SendAsync(request.Bytes);
        var received = new byte[LargestAnswer];
        var length = 0;
        while (!HttpAnswer.IsWhole(received.AsSpan(0, length)))
        {
            var more = await socket.ReceiveAsync(received.AsMemory(length));
            length += more > 0 ? more : throw new IOException("The server closed a connection.");
        }

        return HttpAnswer.StatusOf(received) == (int)HttpStatusCode.OK
            ? received[..length]
            : throw new IOException(HttpAnswer.HeadOf(received));
    }

    private static string Unpack(byte[] brotli)
    {
        using var stream = new System.IO.Compression.BrotliStream(
            new MemoryStream(brotli),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What a browser fetches by itself: scripts, style sheets, pictures.</summary>
    [GeneratedRegex(
        """<(script|img)[^>]* src="(?<path>/[^"]*)"|<link rel="(stylesheet|icon)" href="(?<path>/[^"]*)"(?=[ />])""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Asset();
}
