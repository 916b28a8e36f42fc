using System.Globalization;

namespace SurveyPlatform.Scoring.Weights;

/// <summary>Sorts the rows into the levels of a variable: strata, sampling units, cells, groups of a table, or answers.</summary>
/// <remarks>Built once and shared; the rows of each level are indexed on first use, so that a level costs only its own rows. Source: METHOD.md §1.</remarks>
public sealed class Partition
{
    private const string Join = " × ";

    private readonly int[] codes;
    private readonly string[][] keys;
    private readonly Dictionary<string, int> levelOfName;
    private readonly Lazy<(int[] Starts, int[] Rows)> index;

    private Partition(int[] codes, string[][] keys)
    {
        this.codes = codes;
        this.keys = keys;
        Names = Array.ConvertAll(keys, NameOf);
        levelOfName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var level = 0; level < keys.Length; level++)
        {
            if (!levelOfName.TryAdd(Names[level], level))
            {
                throw new ArgumentException($"The level {Names[level]} is named twice.", nameof(keys));
            }
        }

        index = new Lazy<(int[], int[])>(SortRows);
    }

    /// <summary>One per row: the index of its level in <see cref="Names"/>, or −1 for a row without a level.</summary>
    public ReadOnlySpan<int> Codes => codes;

    /// <summary>One per level, in order: texts ordinally, numbers by size, crossed levels by their first part first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount => codes.Length;

    /// <summary>Sorts rows by a text.</summary>
    /// <param name="values">One per row; <see langword="null"/> marks a row without a level.</param>
    /// <returns>Levels in ordinal order.</returns>
    public static Partition Of(ReadOnlySpan<string?> values)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var levels = new int[values.Length];
        for (var row = 0; row < values.Length; row++)
        {
            levels[row] = values[row] is { } value ? CodeOf(first, value) : -1;
        }

        string[] found = [.. first.Keys];
        return Sorted(levels, found, StringComparer.Ordinal, name => name);
    }

    /// <summary>Sorts rows by a number.</summary>
    /// <param name="values">One per row, finite; <see cref="double.NaN"/> marks a row without a level.</param>
    /// <returns>Levels by size, each named by its shortest invariant text.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Partition Of(ReadOnlySpan<double> values)
    {
        if (values.ContainsAny(double.PositiveInfinity, double.NegativeInfinity))
        {
            throw new ArgumentException("A value is finite, or NaN where there is none.", nameof(values));
        }

        var first = new Dictionary<double, int>();
        var levels = new int[values.Length];
        for (var row = 0; row < values.Length; row++)
        {
            levels[row] = double.IsNaN(values[row]) ? -1 : CodeOf(first, values[row]);
        }

        double[] found = [.. first.Keys];
        return Sorted(levels, found, Comparer<double>.Default, value => value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Takes rows already sorted.</summary>
    /// <param name="codes">One per row: an index into <paramref name="names"/>, or −1 for a row without a level. Not copied.</param>
    /// <param name="names">One per level, each once; a level may hold no row.</param>
    /// <returns>Levels in the order given.</returns>
    /// <exception cref="ArgumentException">A code points at no level, or a level is named twice.</exception>
    public static Partition FromCodes(int[] codes, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(names);
        if (Array.Exists(codes, code => code < -1 || code >= names.Count))
        {
            throw new ArgumentException("Each code is -1 or the index of a level.", nameof(codes));
        }

        return new Partition(codes, [.. names.Select(name => new[] { name })]);
    }

    /// <summary>Crosses variables: a level of the result is a combination that some row has.</summary>
    /// <param name="parts">At least one, all over the same rows. A row without a level in one part has none in the result.</param>
    /// <returns>Levels in the order of the first part, then the second, and so on.</returns>
    /// <exception cref="ArgumentException">There is no part, or their row counts differ.</exception>
    public static Partition Cross(params IReadOnlyList<Partition> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(part => part.RowCount != parts[0].RowCount))
        {
            throw new ArgumentException(
                "Crossed partitions cover the same rows, and there is at least one.",
                nameof(parts)
            );
        }

        var crossed = parts[0];
        for (var i = 1; i < parts.Count; i++)
        {
            crossed = Cross(crossed, parts[i]);
        }

        return crossed;
    }

    /// <summary>Writes the name of a crossed level, as it stands in <see cref="Names"/>.</summary>
    /// <param name="key">One level name per crossed variable.</param>
    /// <returns>The parts joined by <c> × </c>; a sign × within a part is doubled, so that no two keys have one name.</returns>
    public static string NameOf(params string[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 1
            ? key[0]
            : string.Join(Join, key.Select(part => part.Replace("×", "××", StringComparison.Ordinal)));
    }

    /// <summary>The level names a level is crossed from; one name when nothing was crossed.</summary>
    /// <param name="level">An index into <see cref="Names"/>.</param>
    /// <returns>One per crossed variable, in the order of crossing.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such level.</exception>
    public IReadOnlyList<string> KeyOf(int level) => keys[level];

    /// <summary>Finds a level by its name.</summary>
    /// <param name="name">As in <see cref="Names"/>.</param>
    /// <returns>Its index, or −1 when no level has the name.</returns>
    public int Find(string name) => levelOfName.GetValueOrDefault(name, -1);

    /// <summary>The rows of a level, ascending.</summary>
    /// <param name="level">An index into <see cref="Names"/>.</param>
    /// <returns>A view that costs nothing after the first call on this partition.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such level.</exception>
    public ReadOnlyMemory<int> RowsOf(int level) => SegmentOf(level);

    internal ArraySegment<int> SegmentOf(int level)
    {
        var (starts, rows) = index.Value;
        return new ArraySegment<int>(rows, starts[level], starts[level + 1] - starts[level]);
    }

    /// <summary>How many rows each level holds, without the index of <see cref="RowsOf"/>.</summary>
    internal int[] CountRows()
    {
        var counts = new int[keys.Length];
        foreach (var code in codes)
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        return counts;
    }

    internal string NameAt(int row) => Names[codes[row]];

    private static Partition Cross(Partition left, Partition right)
    {
        var pairs = new PairNumbers();
        var levels = new int[left.RowCount];
        for (var row = 0; row < levels.Length; row++)
        {
            var (one, other) = (left.codes[row], right.codes[row]);
            levels[row] = one < 0 || other < 0 ? -1 : pairs.NumberOf(one, other);
        }

        var found = pairs.ToArray();
        var order = Order(found, Comparer<(int, int)>.Default, levels);
        return new Partition(
            levels,
            Array.ConvertAll(order, pair => (string[])[.. left.keys[pair.Item1], .. right.keys[pair.Item2]])
        );
    }

    private static int CodeOf<T>(Dictionary<T, int> first, T value)
        where T : notnull
    {
        if (!first.TryGetValue(value, out var code))
        {
            code = first.Count;
            first.Add(value, code);
        }

        return code;
    }

    private static Partition Sorted<T>(int[] codes, T[] found, IComparer<T> comparer, Func<T, string> name) =>
        new(codes, Array.ConvertAll(Order(found, comparer, codes), value => new[] { name(value) }));

    // Sorts the levels found and rewrites the codes, which count them in the order of their first row.
    private static T[] Order<T>(T[] found, IComparer<T> comparer, int[] codes)
    {
        var old = Enumerable.Range(0, found.Length).ToArray();
        Array.Sort(found, old, comparer);
        var now = new int[old.Length];
        for (var level = 0; level < old.Length; level++)
        {
            now[old[level]] = level;
        }

        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = codes[row] < 0 ? -1 : now[codes[row]];
        }

        return found;
    }

    private (int[] Starts, int[] Rows) SortRows()
    {
        int[] starts = [0, .. CountRows()];
        for (var level = 0; level < keys.Length; level++)
        {
            starts[level + 1] += starts[level];
        }

        var next = starts.AsSpan(0, keys.Length).ToArray();
        var rows = new int[starts[^1]];
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
            {
                rows[next[codes[row]]++] = row;
            }
        }

        return (starts, rows);
    }
}
