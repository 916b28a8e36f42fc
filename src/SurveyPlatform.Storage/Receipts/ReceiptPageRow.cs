using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Receipts;

/// <summary>A page as SQL keeps it.</summary>
internal sealed record ReceiptPageRow
{
    public required long Day { get; init; }

    public required long Receipts { get; init; }

    public required string Digest { get; init; }

    public required string Marks { get; init; }

    public ReceiptPage ToPage() =>
        new()
        {
            Day = LocalDays.Of(Day),
            Receipts = (int)Receipts,
            Digest = Digest,
            Marks = Marks,
        };
}
