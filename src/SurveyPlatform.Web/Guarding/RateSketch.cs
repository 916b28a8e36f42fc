namespace SurveyPlatform.Web.Guarding;

/// <summary>
/// Counts how often each of any number of keys came within the current minute, in a fixed amount of memory, however many
/// an attacker invents.
/// </summary>
/// <remarks>
/// A count-min sketch of two rows (Cormode and Muthukrishnan, Journal of Algorithms 55, 2005): each key has one cell a row,
/// cells are shared, and the lesser of the two counts is at least the true one. It is more only where others came often in
/// both cells within the same minute; the hashes differ from process to process, so nobody can aim at somebody else's.
/// </remarks>
/// <param name="clock">Tells the minute.</param>
internal sealed class RateSketch(TimeProvider clock)
{
    private const int Width = 1 << 15;
    private const int Rows = 2;
    private const int MinuteShift = 32;
    private const long SecondsPerMinute = 60;

    // Each holds the minute and how many came in it: an old minute reads as none, so nothing need be swept.
    private readonly long[] cells = new long[Rows * Width];

    /// <summary>Until the counts begin anew.</summary>
    public TimeSpan UntilNext =>
        TimeSpan.FromSeconds(SecondsPerMinute - clock.GetUtcNow().ToUnixTimeSeconds() % SecondsPerMinute);

    /// <summary>Counts one more.</summary>
    /// <returns>How many came within the current minute, this one included; never too few.</returns>
    public int Count<TKey>(TKey key)
        where TKey : notnull
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerMinute;
        var least = int.MaxValue;
        for (var row = 0; row < Rows; row++)
        {
            var cell = row * Width + (HashCode.Combine(row, key) & (Width - 1));
            least = Math.Min(least, Increase(ref cells[cell], minute));
        }

        return least;
    }

    private static int Increase(ref long cell, long minute)
    {
        var seen = Volatile.Read(ref cell);
        while (true)
        {
            var count = seen >> MinuteShift == minute ? (int)Math.Min((uint)seen + 1L, int.MaxValue) : 1;
            var found = Interlocked.CompareExchange(ref cell, (minute << MinuteShift) | (uint)count, seen);
            if (found == seen)
            {
                return count;
            }

            seen = found;
        }
    }
}
