using System.Security.Cryptography;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Random bytes that nobody can guess, fetched from the system many at a time: each fetch costs as much as a tenth of a page.
/// </summary>
internal static class RandomSupply
{
    private const int Fetched = 4096;

    [ThreadStatic]
    private static byte[]? supply;

    [ThreadStatic]
    private static int left;

    /// <param name="bytes">No more than are fetched at a time.</param>
    public static void Fill(Span<byte> bytes)
    {
        supply ??= new byte[Fetched];
        if (left < bytes.Length)
        {
            RandomNumberGenerator.Fill(supply);
            left = Fetched;
        }

        var taken = supply.AsSpan(left - bytes.Length, bytes.Length);
        taken.CopyTo(bytes);
        // What was given out is nowhere but with whom it was given to.
        taken.Clear();
        left -= bytes.Length;
    }
}
