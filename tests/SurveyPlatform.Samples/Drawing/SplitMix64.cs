using System.Buffers.Binary;

namespace SurveyPlatform.Samples.Drawing;

/// <summary>
/// A stream of random numbers that is the same on every machine and runtime, which <see cref="Random"/> does not promise.
/// Everything here is integer arithmetic, or doubles added and multiplied in a fixed order: no library's logarithm, and
/// no sum that a runtime may take in another order, can move a last bit.
/// </summary>
/// <remarks>Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).</remarks>
public sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong NextUInt64()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A stream of its own, so that more draws for one respondent move nothing in the next.</summary>
    public SplitMix64 Fork() => new(NextUInt64());

    /// <summary>From 0 up to, but never, 1.</summary>
    public double NextShare() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, but never, <paramref name="count"/>.</summary>
    public int NextIndex(int count) => (int)(((NextUInt64() >> 32) * (ulong)count) >> 32);

    public bool NextIs(double probability) => NextShare() < probability;

    /// <summary>Mean 0, standard deviation 1, as the sum of twelve shares less six: never beyond ±6.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextShare();
        }

        return sum;
    }

    public T NextOf<T>(IReadOnlyList<T> items) => items[NextIndex(items.Count)];

    /// <summary>A position in <paramref name="weights"/>, each as likely as its share of their sum.</summary>
    public int NextWeighted(IReadOnlyList<double> weights)
    {
        var left = NextShare() * weights.Aggregate((sum, weight) => sum + weight);
        for (var i = 0; i < weights.Count - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }

    /// <summary>An identifier in the shape of a UUID of version 4.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, NextUInt64());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], NextUInt64());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
