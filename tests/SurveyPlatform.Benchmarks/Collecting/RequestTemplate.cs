using System.Globalization;
using System.Text;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>A request ready to be sent, with the place of the id that makes each sending another one.</summary>
/// <param name="Bytes">Head and body.</param>
/// <param name="IdAt">Where the 36 characters of the id stand; negative where there is none.</param>
internal sealed record RequestTemplate(byte[] Bytes, int IdAt)
{
    public const int IdLength = 36;

    /// <param name="path">Where to post, with its query.</param>
    /// <param name="key">The API key; null where none is asked for.</param>
    /// <param name="body">JSON that holds <paramref name="id"/> once.</param>
    /// <param name="id">What is replaced at each sending.</param>
    public static RequestTemplate Post(string path, string? key, string body, Guid id)
    {
        var authorization = key is null ? string.Empty : $"Authorization: Bearer {key}\r\n";
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\n{authorization}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n"
        );
        var bytes = Encoding.UTF8.GetBytes(head + body);
        return new RequestTemplate(bytes, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(id.ToString("D"))));
    }

    /// <summary>Asks as a phone does.</summary>
    public static RequestTemplate Get(string path) =>
        new(
            Encoding.UTF8.GetBytes(
                $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"
            ),
            IdAt: -1
        );
}
