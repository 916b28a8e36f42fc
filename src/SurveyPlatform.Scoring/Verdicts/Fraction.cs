using System.Globalization;
using System.Numerics;

namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>A threshold kept exactly, so that two thirds of thirty is twenty and nothing beside it.</summary>
/// <remarks>Source: METHOD.md §2.3, thresholds of votes.</remarks>
public sealed record Fraction
{
    // A ratio written with fifteen digits, 0.666666666666667, means the simple fraction it rounds.
    private const double Rounding = 1e-12;
    private const int MostParts = 1_000_000;

    private Fraction(int numerator, int denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>In lowest terms, from 0 to the denominator.</summary>
    public int Numerator { get; }

    /// <summary>In lowest terms, above 0.</summary>
    public int Denominator { get; }

    /// <summary>One half (半数).</summary>
    public static Fraction Half { get; } = new(1, 2);

    /// <summary>Two thirds (三分之二).</summary>
    public static Fraction TwoThirds { get; } = new(2, 3);

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">From 0 to the denominator.</param>
    /// <param name="denominator">Above 0.</param>
    /// <returns>In lowest terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no share of a whole.</exception>
    public static Fraction Of(int numerator, int denominator)
    {
        if (denominator <= 0 || numerator < 0 || numerator > denominator)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A threshold is a share of a whole.");
        }

        var divisor = (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /// <summary>Reads a fraction as rules write it.</summary>
    /// <param name="text">Such as <c>2/3</c>, <c>0.8</c> or <c>80%</c>, with a decimal point.</param>
    /// <returns>Exactly what is written.</returns>
    /// <exception cref="FormatException">It is none of these.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is no share of a whole, has more than six decimals, or in lowest terms a number beyond the range of integers.
    /// </exception>
    public static Fraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('/') is [var above, var below])
        {
            var (numerator, denominator) = (Integer(above), Integer(below));
            var divisor = BigInteger.Max(1, BigInteger.GreatestCommonDivisor(numerator, denominator));
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
            return BigInteger.Max(BigInteger.Abs(numerator), BigInteger.Abs(denominator)) <= int.MaxValue
                ? Of((int)numerator, (int)denominator)
                : throw new ArgumentOutOfRangeException(nameof(text), text, "A share of a whole, in integers.");
        }

        var isPercent = text.EndsWith('%');
        var number = Number(isPercent ? text[..^1] : text);
        var share = isPercent ? number / 100 : number;
        return share <= 1 && decimal.IsInteger(share * MostParts)
            ? Of((int)(share * MostParts), MostParts)
            : throw new ArgumentOutOfRangeException(nameof(text), text, "A share of a whole, to six decimals.");
    }

    /// <summary>Finds the simplest fraction that a floating number stands for, for rules that come as JSON numbers.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>The first convergent within 1e-12 of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no share of a whole, or of no fraction with a denominator up to a million.</exception>
    /// <remarks>By continued fractions, whose convergents are the best approximations there are.</remarks>
    public static Fraction Nearest(double share)
    {
        var rest = share >= 0 && share <= 1 ? share : double.NaN;
        var (above, aboveBefore, below, belowBefore) = (1L, 0L, 0L, 1L);
        while (below <= MostParts && double.IsFinite(rest))
        {
            var whole = (long)Math.Min(Math.Floor(rest), int.MaxValue);
            (above, aboveBefore) = (whole * above + aboveBefore, above);
            (below, belowBefore) = (whole * below + belowBefore, below);
            if (below <= MostParts && Math.Abs((double)above / below - share) <= Rounding)
            {
                return Of((int)above, (int)below);
            }

            rest = 1 / (rest - Math.Floor(rest));
        }

        throw new ArgumentOutOfRangeException(nameof(share), share, "A share of a whole that a simple fraction gives.");
    }

    /// <summary>Compares a count's share of a base with this fraction.</summary>
    /// <param name="count">Zero or more.</param>
    /// <param name="of">The base, above 0.</param>
    /// <returns>Below 0, 0 or above 0 as the share is smaller, exactly equal or larger; no rounding enters, and nothing is thrown.</returns>
    public int CompareShare(int count, int of) => ((long)count * Denominator).CompareTo((long)Numerator * of);

    /// <summary>Writes the fraction.</summary>
    /// <returns>Such as <c>2/3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static BigInteger Integer(string text) =>
        BigInteger.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static decimal Number(string text)
    {
        try
        {
            return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(nameof(text), text, "A share of a whole is at most 1.");
        }
    }
}
