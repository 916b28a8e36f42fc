using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>
/// Reads a form as browsers write it (WHATWG URL, section 5) and takes nothing else: the framework puts a replacement
/// character, or what it could not decode, in the place of bytes that are no text, and nobody typed that.
/// </summary>
internal static class FormBody
{
    private const int EscapeLength = 3;

    /// <summary>What was sent by name, each name with its texts in their order.</summary>
    /// <returns>False where a part is not UTF-8, holds a NUL, or is percent-encoded as no browser does it.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, out Dictionary<string, IReadOnlyList<string>> fields)
    {
        fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            var end = pair.IndexOf((byte)'=') is >= 0 and var sign ? sign : pair.Length;
            if (Decode(pair[..end]) is not { } name || Decode(pair[Math.Min(end + 1, pair.Length)..]) is not { } text)
            {
                return false;
            }

            if (!fields.TryGetValue(name, out var texts))
            {
                fields[name] = texts = new List<string>();
            }

            ((List<string>)texts).Add(text);
        }

        return true;
    }

    /// <returns>Null where it is no text.</returns>
    private static string? Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = ArrayPool<byte>.Shared.Rent(encoded.Length);
        try
        {
            var length = 0;
            while (!encoded.IsEmpty)
            {
                var isEscaped = encoded[0] == '%';
                var value = encoded[0] == '+' ? (byte)' ' : encoded[0];
                if (isEscaped && !TryUnescape(encoded, out value))
                {
                    return null;
                }

                decoded[length++] = value;
                encoded = encoded[(isEscaped ? EscapeLength : 1)..];
            }

            var text = decoded.AsSpan(0, length);
            return Utf8.IsValid(text) && !text.Contains((byte)0) ? Encoding.UTF8.GetString(text) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(decoded);
        }
    }

    private static bool TryUnescape(ReadOnlySpan<byte> escape, out byte value)
    {
        value = 0;
        return escape.Length >= EscapeLength
            && byte.TryParse(
                escape[1..EscapeLength],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
