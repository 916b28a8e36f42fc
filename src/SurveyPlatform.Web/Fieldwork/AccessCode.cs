using System.Security.Cryptography;
using System.Text;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// The secret that lets somebody in, on a slip or in the link of a helper: nine characters drawn by chance and one that checks them. One mistyped character, or two that
/// changed places, make a code that cannot be, so that whoever types it is told of the slip of the pen.
/// </summary>
/// <remarks>31^9 codes: of a wave with 100,000 slips, one guess in 264,000,000 hits.</remarks>
internal static class AccessCode
{
    public const int Length = 10;

    private const string Alphabet = ReceiptCode.Alphabet;

    public static string Draw()
    {
        var drawn = RandomNumberGenerator.GetString(Alphabet, Length - 1);
        return drawn + CheckOf(drawn);
    }

    /// <summary>As it was drawn, from what somebody copied by hand: in capitals, without the gaps, of usual width.</summary>
    public static string Tidy(string typed) => ReceiptCode.Tidy(typed.Normalize(NormalizationForm.FormKC));

    /// <param name="code">Tidied.</param>
    /// <returns>False where it can lead to nobody.</returns>
    public static bool IsWellFormed(string code) =>
        code.Length == Length && code.All(Alphabet.Contains) && code[^1] == CheckOf(code.AsSpan(0, Length - 1));

    /// <summary>In groups that the eye takes in at once.</summary>
    public static string Grouped(string code) => $"{code[..3]} {code[3..6]} {code[6..]}";

    /// <summary>
    /// The weighted sum Σ i·c_i modulo 31. Since 31 is prime, no error of one character and no exchange of two leaves the
    /// sum what it was.
    /// </summary>
    private static char CheckOf(ReadOnlySpan<char> drawn)
    {
        var sum = 0;
        for (var i = 0; i < drawn.Length; i++)
        {
            sum += (i + 1) * Alphabet.IndexOf(drawn[i], StringComparison.Ordinal);
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
