using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>The answers to one field, one a row, in the order of the frame's rows.</summary>
public abstract class Column
{
    protected Column(Field field)
    {
        Field = field;
    }

    public Field Field { get; }

    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    public abstract CellState StateAt(int row);

    /// <summary>Takes the next row's answer from the reader, which stands on its value.</summary>
    /// <returns>False where the answer is none that the field can have; nothing was added then.</returns>
    internal abstract bool TryAdd(ref Utf8JsonReader reader);

    /// <summary>Gives the next row a cell without an answer.</summary>
    internal abstract void AddWithout(CellState state);

    /// <summary>Drops the rows from this one on.</summary>
    internal abstract void Truncate(int count);

    /// <summary>The column as it is now; what is added to this one later is not in it.</summary>
    internal abstract Column Take();

    /// <summary>The column of some rows alone, in their order.</summary>
    internal abstract Column Keep(ReadOnlySpan<int> rows);
}
