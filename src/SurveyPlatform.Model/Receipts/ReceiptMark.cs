using System.Security.Cryptography;
using System.Text;

namespace SurveyPlatform.Model.Receipts;

/// <summary>What of a receipt may be published: enough for its holder to find it, too little for anybody to guess it by.</summary>
/// <remarks>
/// The first 40 bits of SHA-256 over wave and receipt. Two receipts of a million share theirs once in two million times; and whoever
/// looks for receipts that fit a published mark finds half a million wrong ones for every right one.
/// </remarks>
public static class ReceiptMark
{
    private const int Bytes = 5;

    /// <param name="waveId">Of the wave.</param>
    /// <param name="receipt">As it was drawn.</param>
    /// <returns>Ten lower-case hexadecimal digits.</returns>
    public static string Of(Guid waveId, string receipt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{waveId:D}:{receipt}")).AsSpan(0, Bytes));
}
