namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Arithmetic modulo the prime 2⁶¹ − 1: exact where fractions of whole numbers would grow or be rounded.</summary>
/// <remarks>
/// What is a combination of whole numbers stays one here. The converse could fail only where some determinant of small numbers is a
/// multiple of the prime.
/// </remarks>
internal static class PrimeField
{
    private const ulong Prime = (1UL << 61) - 1;

    public static ulong Negate(ulong one) => one == 0 ? 0 : Prime - one;

    public static ulong Add(ulong one, ulong other) => Reduce(one + other);

    public static ulong Multiply(ulong one, ulong other)
    {
        // 2⁶¹ is 1 here, so that what lies above the lowest 61 bits is added to them.
        var high = Math.BigMul(one, other, out var low);
        return Reduce((low & Prime) + ((high << 3) | (low >> 61)));
    }

    /// <summary>By Fermat, as a^(p−2).</summary>
    /// <param name="one">Not 0.</param>
    public static ulong Invert(ulong one)
    {
        var inverse = 1UL;
        for (var (power, left) = (one, Prime - 2); left > 0; left >>= 1)
        {
            inverse = (left & 1) == 1 ? Multiply(inverse, power) : inverse;
            power = Multiply(power, power);
        }

        return inverse;
    }

    /// <summary>Takes so many times one row off another that a place of it becomes 0.</summary>
    /// <param name="row">The row that is changed.</param>
    /// <param name="lead">A row with 1 at that place.</param>
    /// <param name="place">The place.</param>
    public static void Clear(ulong[] row, ulong[] lead, int place)
    {
        if (row[place] == 0)
        {
            return;
        }

        var factor = Negate(row[place]);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = lead[i] == 0 ? row[i] : Add(row[i], Multiply(factor, lead[i]));
        }
    }

    /// <summary>Scales a row so that a place of it becomes 1.</summary>
    /// <param name="row">The row that is changed.</param>
    /// <param name="place">A place at which it is not 0.</param>
    public static void Scale(ulong[] row, int place)
    {
        var factor = Invert(row[place]);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = row[i] == 0 ? 0 : Multiply(factor, row[i]);
        }
    }

    private static ulong Reduce(ulong sum) => sum >= Prime ? sum - Prime : sum;
}
