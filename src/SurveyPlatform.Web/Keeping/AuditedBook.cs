using SurveyPlatform.Model.Receipts;

namespace SurveyPlatform.Web.Keeping;

/// <summary>A book of receipts held against the responses on file.</summary>
/// <param name="Pages">In the order of their days.</param>
internal sealed record AuditedBook(IReadOnlyList<ReceiptAudit> Pages)
{
    /// <summary>How many receipts on file are of days that have no page, though later ones have: they came afterwards.</summary>
    public required int Unbooked { get; init; }

    public bool IsIntact => Unbooked == 0 && Pages.All(page => page.IsIntact);
}
