using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SurveyPlatform.Model.Receipts;

/// <summary>One day in a wave's book of receipts.</summary>
/// <remarks>
/// Each page carries the digest of the one before in its own, so that no page can be changed without all that follow. Anybody can work a
/// digest out: <c>printf '%s\n%s\n%s' PREVIOUS 2026-03-02 "$(cat marks.txt)" | sha256sum</c>.
/// </remarks>
public sealed record ReceiptPage
{
    public required DateOnly Day { get; init; }

    /// <summary>How many responses came that day, taken back or not.</summary>
    public required int Receipts { get; init; }

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>The marks of all receipts, sorted, one a line: in which order responses came they do not tell.</summary>
    public required string Marks { get; init; }

    /// <param name="waveId">Of the wave.</param>
    /// <param name="previous">The page before; null for the first.</param>
    /// <param name="day">In the zone in which days are told.</param>
    /// <param name="receipts">Of all responses of the day, in any order; one at least.</param>
    public static ReceiptPage Of(Guid waveId, ReceiptPage? previous, DateOnly day, IReadOnlyCollection<string> receipts)
    {
        var marks = string.Join(
            '\n',
            receipts.Select(receipt => ReceiptMark.Of(waveId, receipt)).Order(StringComparer.Ordinal)
        );
        return new ReceiptPage
        {
            Day = day,
            Receipts = receipts.Count,
            Digest = DigestOf(waveId, previous, day, marks),
            Marks = marks,
        };
    }

    /// <summary>Whether the digest is that of what the page says, after the page before.</summary>
    public bool Follows(Guid waveId, ReceiptPage? previous) =>
        string.Equals(Digest, DigestOf(waveId, previous, Day, Marks), StringComparison.Ordinal);

    // The first page follows the wave's own id, so that no book passes for another wave's.
    private static string DigestOf(Guid waveId, ReceiptPage? previous, DateOnly day, string marks) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{previous?.Digest ?? waveId.ToString("D")}\n{day:yyyy-MM-dd}\n{marks}"
                    )
                )
            )
        );
}
