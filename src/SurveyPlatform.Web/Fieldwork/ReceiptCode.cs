using System.Security.Cryptography;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The short code by which a respondent can see that a response is counted. It is drawn by chance and means nothing.</summary>
internal static class ReceiptCode
{
    /// <summary>Digits and letters that nobody mistakes for one another on paper: no 0 and O, no 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>31^12 codes: a million responses leave one guess in 790,000,000,000 that hits.</summary>
    private const int Length = 12;

    /// <summary>As it was drawn, from what somebody copied by hand: in capitals, without the gaps.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);
}
