using System.Numerics;

namespace SurveyPlatform.Scoring.Weights;

/// <summary>Numbers pairs of levels in the order in which they are first met, and keeps the numbers as more are met.</summary>
/// <remarks>A table while one is small enough, since it costs a row no hashing; beyond that a dictionary.</remarks>
internal sealed class PairNumbers
{
    private const long LargestTable = 1 << 22;

    private readonly List<(int Left, int Right)> pairs = [];
    private Dictionary<(int, int), int>? dictionary;

    // One more than the number of a pair, so that 0 says that it was not met.
    private int[] table = [];
    private int width;

    /// <summary>How many pairs were met.</summary>
    public int Count => pairs.Count;

    /// <summary>The pair of a number.</summary>
    public (int Left, int Right) this[int number] => pairs[number];

    public (int Left, int Right)[] ToArray() => [.. pairs];

    /// <param name="left">From 0.</param>
    /// <param name="right">From 0.</param>
    public int NumberOf(int left, int right)
    {
        var place = (long)left * width + right;
        if (right < width && place < table.Length)
        {
            return NumberAt(ref table[place], left, right);
        }

        return dictionary is null && Grow(left, right) ? NumberOf(left, right) : NumberInDictionary(left, right);
    }

    private int NumberAt(ref int number, int left, int right)
    {
        if (number == 0)
        {
            pairs.Add((left, right));
            number = pairs.Count;
        }

        return number - 1;
    }

    private int NumberInDictionary(int left, int right)
    {
        if (!dictionary!.TryGetValue((left, right), out var number))
        {
            number = pairs.Count;
            pairs.Add((left, right));
            dictionary.Add((left, right), number);
        }

        return number;
    }

    // False, and a dictionary instead, where the table would become too large.
    private bool Grow(int left, int right)
    {
        var height = width == 0 ? 0 : table.Length / width;
        var (newWidth, newHeight) = (AtLeast(width, right), AtLeast(height, left));
        if ((long)newWidth * newHeight > LargestTable)
        {
            (table, width, dictionary) = ([], 0, []);
            for (var number = 0; number < pairs.Count; number++)
            {
                dictionary.Add(pairs[number], number);
            }

            return false;
        }

        (table, width) = (new int[newWidth * newHeight], newWidth);
        for (var number = 0; number < pairs.Count; number++)
        {
            table[pairs[number].Left * width + pairs[number].Right] = number + 1;
        }

        return true;
    }

    private static int AtLeast(int size, int index) =>
        index < size ? size : (int)Math.Min(int.MaxValue, BitOperations.RoundUpToPowerOf2((ulong)index + 1));
}
