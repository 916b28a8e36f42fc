namespace SurveyPlatform.Model.Frames;

/// <summary>
/// The cells of a column. They grow at their end only, so whoever took them earlier goes on reading what was there then,
/// while the next responses are added behind it.
/// </summary>
internal sealed class Cells<T>
{
    private const int FirstLength = 64;

    private T[] items;

    public Cells()
        : this([], 0) { }

    private Cells(T[] items, int count)
    {
        this.items = items;
        Count = count;
    }

    public int Count { get; private set; }

    public T this[int row] => Span[row];

    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Math.Max(FirstLength, 2 * Count));
        }

        items[Count++] = item;
    }

    /// <summary>Drops cells that were added since the last were taken.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Copies the cells of some rows, in their order.</summary>
    public Cells<T> Keep(ReadOnlySpan<int> rows)
    {
        var kept = new T[rows.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = Span[rows[i]];
        }

        return new Cells<T>(kept, kept.Length);
    }

    /// <summary>The cells that are there now, on the same memory.</summary>
    public Cells<T> Take() => new(items, Count);
}
