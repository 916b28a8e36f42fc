namespace SurveyPlatform.Model.Receipts;

/// <summary>One page of the book of receipts held against the responses that are on file.</summary>
/// <param name="Page">As it was published.</param>
/// <param name="Missing">How many receipts of the page stand for no response any more, and for none that was taken back.</param>
/// <param name="Added">How many responses of that day the page does not know.</param>
/// <param name="Follows">Whether its digest is that of its marks, after the page before.</param>
public sealed record ReceiptAudit(ReceiptPage Page, int Missing, int Added, bool Follows)
{
    public bool IsIntact => Missing == 0 && Added == 0 && Follows;

    /// <summary>Audits a whole book.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="pages">In the order of their days.</param>
    /// <param name="receipts">The receipts on file by day, those of responses taken back included.</param>
    public static IReadOnlyList<ReceiptAudit> Of(
        Guid waveId,
        IReadOnlyList<ReceiptPage> pages,
        ILookup<DateOnly, string> receipts
    )
    {
        var audits = new List<ReceiptAudit>(pages.Count);
        ReceiptPage? previous = null;
        foreach (var page in pages)
        {
            var published = page.Marks.Split('\n');
            string[] onFile = [.. receipts[page.Day].Select(receipt => ReceiptMark.Of(waveId, receipt))];
            audits.Add(
                new ReceiptAudit(
                    page,
                    CountBeyond(published, onFile),
                    CountBeyond(onFile, published),
                    page.Follows(waveId, previous)
                )
            );
            previous = page;
        }

        return audits;
    }

    /// <summary>How many of some marks are not among others; a mark that two receipts share counts twice.</summary>
    private static int CountBeyond(string[] marks, string[] others)
    {
        var left = others.CountBy(mark => mark, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var beyond = 0;
        foreach (var mark in marks)
        {
            var count = left.GetValueOrDefault(mark);
            beyond += count == 0 ? 1 : 0;
            left[mark] = Math.Max(0, count - 1);
        }

        return beyond;
    }
}
