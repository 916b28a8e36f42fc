using System.Security.Cryptography;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The short code by which a respondent can see that a response is counted. It is drawn by chance and means nothing.</summary>
/// <remarks>
/// Receipts that are given out one after the other begin alike: they lie together in the index, and what many respondents file at
/// once is written to one page of it instead of many. Who compares two receipts may see by it that they were given out in one run.
/// </remarks>
internal static class ReceiptCode
{
    /// <summary>Digits and letters that nobody mistakes for one another on paper: no 0 and O, no 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>31^12 codes: a million responses leave one guess in 790,000,000,000 that hits.</summary>
    private const int Length = 12;

    /// <summary>Who has a receipt of a run and guesses others of it hits once in 440,000,000,000.</summary>
    private const int LengthOfStart = 3;
    private const int MostOfRun = 60;

    private static Run current = new();

    /// <summary>As it was drawn, from what somebody copied by hand: in capitals, without the gaps.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static string Draw()
    {
        var run = Volatile.Read(ref current);
        if (!run.TryTake())
        {
            // Two that find the run at its end each begin one, and one of these is given out once only.
            run = new Run();
            Volatile.Write(ref current, run);
        }

        return run.Start + RandomNumberGenerator.GetString(Alphabet, Length - LengthOfStart);
    }

    /// <summary>Receipts that begin alike.</summary>
    private sealed class Run
    {
        private int left = MostOfRun - 1;

        public string Start { get; } = RandomNumberGenerator.GetString(Alphabet, LengthOfStart);

        public bool TryTake() => Interlocked.Decrement(ref left) >= 0;
    }
}
