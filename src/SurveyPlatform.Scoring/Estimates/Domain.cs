using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The rows an estimate speaks of: the whole sample, an area, an age band. The design stays whole around it.</summary>
/// <remarks>Source: METHOD.md §1, missing is a domain.</remarks>
public sealed class Domain
{
    private readonly ArraySegment<int>? rows;

    private Domain(string name, int rowCount, int count, ArraySegment<int>? rows)
    {
        Name = name;
        RowCount = rowCount;
        Count = count;
        this.rows = rows;
    }

    /// <summary>What the domain is called in messages and tables; empty for the whole sample.</summary>
    public string Name { get; }

    /// <summary>How many rows it has.</summary>
    public int Count { get; }

    /// <summary>How many rows the sample has that it is a part of.</summary>
    public int RowCount { get; }

    /// <summary>The whole sample.</summary>
    /// <param name="rowCount">How many rows the sample has.</param>
    /// <returns>All rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is below 0.</exception>
    public static Domain Whole(int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        return new("", rowCount, rowCount, null);
    }

    /// <summary>The rows of one level.</summary>
    /// <param name="partition">The variable.</param>
    /// <param name="level">The name of the level; no row lies in a level the variable lacks.</param>
    /// <returns>Its rows.</returns>
    /// <exception cref="ArgumentNullException">The variable is missing.</exception>
    public static Domain Of(Partition partition, string level)
    {
        ArgumentNullException.ThrowIfNull(partition);
        var found = partition.Find(level);
        var members = found < 0 ? ArraySegment<int>.Empty : partition.SegmentOf(found);
        return new Domain(level, partition.RowCount, members.Count, members);
    }

    /// <summary>One domain per level of a variable.</summary>
    /// <param name="partition">The variable; cross several for a table of several.</param>
    /// <returns>In the order of <see cref="Partition.Names"/>.</returns>
    /// <exception cref="ArgumentNullException">The variable is missing.</exception>
    public static IReadOnlyList<Domain> Each(Partition partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return [.. partition.Names.Select(name => Of(partition, name))];
    }

    /// <summary>The rows marked.</summary>
    /// <param name="name">What to call them.</param>
    /// <param name="marks">One per row.</param>
    /// <returns>The rows whose mark is true.</returns>
    public static Domain Where(string name, ReadOnlySpan<bool> marks)
    {
        var members = new int[marks.Count(true)];
        var next = 0;
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row])
            {
                members[next++] = row;
            }
        }

        return new Domain(name, marks.Length, members.Length, members);
    }

    /// <exception cref="ArgumentException">It is a part of another sample than one of so many rows.</exception>
    internal void RequireRowsOf(int sample)
    {
        if (RowCount != sample)
        {
            throw new ArgumentException(
                $"The domain is of {RowCount} rows, and the sample has {sample}.",
                nameof(sample)
            );
        }
    }

    /// <summary>Gives the rows in ascending order.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> − 1.</param>
    /// <returns>The index of a row of the sample.</returns>
    public int RowAt(int position) => rows is { } some ? some[position] : position;
}
