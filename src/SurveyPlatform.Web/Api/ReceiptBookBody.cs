using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Web.Keeping;

namespace SurveyPlatform.Web.Api;

/// <summary>The book of receipts of a wave, held against the responses on file.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="IsIntact">Whether all that is published is on file, and nothing came afterwards.</param>
/// <param name="Unbooked">How many responses on file came on a day that has no page, though later days have one.</param>
/// <param name="Days">Each day that is published, in order.</param>
internal sealed record ReceiptBookBody(
    Guid WaveId,
    bool IsIntact,
    int Unbooked,
    IReadOnlyList<ReceiptBookBody.DayEntry> Days
)
{
    public static ReceiptBookBody Of(Guid waveId, AuditedBook book) =>
        new(waveId, book.IsIntact, book.Unbooked, [.. book.Pages.Select(DayEntry.Of)]);

    /// <summary>One day.</summary>
    /// <param name="Day">In the zone in which days are told.</param>
    /// <param name="Receipts">How many responses came, taken back or not.</param>
    /// <param name="Digest">SHA-256 over the digest of the day before, the day and its marks, in hexadecimal digits.</param>
    /// <param name="Missing">How many of them are on file no more and were not taken back by their respondents.</param>
    /// <param name="Added">How many are on file that were not published.</param>
    /// <param name="Follows">Whether the digest is the one that the day before and the marks give.</param>
    /// <param name="IsIntact">Nothing is missing or added, and the digest follows.</param>
    internal sealed record DayEntry(
        DateOnly Day,
        int Receipts,
        string Digest,
        int Missing,
        int Added,
        bool Follows,
        bool IsIntact
    )
    {
        public static DayEntry Of(ReceiptAudit audit) =>
            new(
                audit.Page.Day,
                audit.Page.Receipts,
                audit.Page.Digest,
                audit.Missing,
                audit.Added,
                audit.Follows,
                audit.IsIntact
            );
    }
}
