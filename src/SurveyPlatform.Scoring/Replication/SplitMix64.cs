namespace SurveyPlatform.Scoring.Replication;

/// <summary>A generator of random numbers that gives the same numbers for the same seed, on every machine and in every version.</summary>
/// <remarks>
/// The state grows by 9E3779B97F4A7C15 (hexadecimal); each output is the state, mixed. Source: Steele, Lea and Flood, Fast Splittable
/// Pseudorandom Number Generators (2014), with the constants of Vigna's splitmix64.c.
/// </remarks>
public sealed class SplitMix64
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any.</param>
    public SplitMix64(ulong seed)
    {
        state = seed;
    }

    /// <summary>Starts one of many sequences of a seed, so that each replicate can be drawn by itself, in any order.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="number">Which, from 0.</param>
    /// <returns>The sequence whose seed is output <paramref name="number"/> of the sequence of <paramref name="seed"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public static SplitMix64 Stream(ulong seed, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new SplitMix64(Mix(unchecked(seed + Step * ((ulong)number + 1))));
    }

    /// <summary>Draws a number.</summary>
    /// <returns>Uniform over all 64 bits.</returns>
    public ulong Next()
    {
        state = unchecked(state + Step);
        return Mix(state);
    }

    /// <summary>Draws a number below a bound.</summary>
    /// <param name="bound">Above 0.</param>
    /// <returns>Uniform from 0 to <paramref name="bound"/> − 1: the high half of output times bound, redrawn where it would favour some.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not above 0.</exception>
    /// <remarks>Source: Lemire, ACM Transactions on Modeling and Computer Simulation 29 (2019).</remarks>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var range = (ulong)bound;
        var surplus = unchecked(0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(Next(), range, out var low);
            if (low >= surplus)
            {
                return (int)high;
            }
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
