namespace SurveyPlatform.Model.Receipts;

/// <summary>A page of the book of receipts without its marks, which may be many.</summary>
/// <param name="Day">In the zone in which days are told.</param>
/// <param name="Receipts">How many responses came that day, taken back or not.</param>
/// <param name="Digest">SHA-256 in hexadecimal digits.</param>
public sealed record ReceiptDay(DateOnly Day, int Receipts, string Digest);
