using System.Buffers.Text;
using System.Text;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>Reads just enough of an HTTP/1.1 answer to know its status and its end.</summary>
internal static class HttpAnswer
{
    private const int StatusStart = 9;
    private const int StatusLength = 3;

    private static ReadOnlySpan<byte> HeadEnd => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> LengthHeader => "\r\nContent-Length: "u8;

    private static ReadOnlySpan<byte> LastChunk => "\r\n0\r\n\r\n"u8;

    public static int StatusOf(ReadOnlySpan<byte> answer) =>
        Utf8Parser.TryParse(answer.Slice(StatusStart, StatusLength), out int status, out _) ? status : 0;

    /// <summary>Whether nothing of the answer is still to come. What was asked before it has been answered.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf(HeadEnd);
        if (head < 0)
        {
            return false;
        }

        return LengthOf(received[..head]) is { } length
            ? received.Length >= head + HeadEnd.Length + length
            : received.EndsWith(LastChunk);
    }

    /// <summary>The bytes behind the head of an answer that names its length.</summary>
    public static ReadOnlySpan<byte> BodyOf(ReadOnlySpan<byte> answer) =>
        answer[(answer.IndexOf(HeadEnd) + HeadEnd.Length)..];

    public static string HeadOf(ReadOnlySpan<byte> answer) =>
        Encoding.Latin1.GetString(answer[..answer.IndexOf(HeadEnd)]);

    private static int? LengthOf(ReadOnlySpan<byte> head)
    {
        var header = head.IndexOf(LengthHeader);
        return header >= 0 && Utf8Parser.TryParse(head[(header + LengthHeader.Length)..], out int length, out _)
            ? length
            : null;
    }
}
