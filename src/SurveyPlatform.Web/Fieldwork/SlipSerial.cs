using System.Security.Cryptography;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The number on a slip by which it is handed out and counted: four groups of two digits, drawn by chance.</summary>
internal static class SlipSerial
{
    private const int Length = 8;

    public static string Draw() => RandomNumberGenerator.GetString("0123456789", Length);

    public static string Grouped(string serial) => string.Join('-', serial.Chunk(2).Select(pair => new string(pair)));

    /// <summary>As it is on file, from how it is printed.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));
}
