using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>Several answers out of a fixed set, as one bit a choice. Eight bytes a row.</summary>
public sealed class MultipleColumn : Column
{
    /// <summary>The most choices an item can offer; the top bits say that there is no answer.</summary>
    public const int MostChoices = 60;

    private const ulong MissingBit = 1UL << 62;
    private const ulong NotShownBit = 1UL << 63;

    private readonly Cells<ulong> picks;
    private readonly byte[][] keys;

    internal MultipleColumn(Field field, IReadOnlyList<Category> categories)
        : this(field, categories, [.. categories.Select(category => Encoding.UTF8.GetBytes(category.Code))], new()) { }

    private MultipleColumn(Field field, IReadOnlyList<Category> categories, byte[][] keys, Cells<ulong> picks)
        : base(field)
    {
        Categories = categories;
        this.keys = keys;
        this.picks = picks;
    }

    public IReadOnlyList<Category> Categories { get; }

    public override int Count => picks.Count;

    public bool Chose(int row, int category) => (picks[row] & (1UL << category)) != 0;

    /// <summary>A respondent who chose only 不了解, 不适用 or 拒答 gave that non-answer; any other choice makes the cell valid.</summary>
    public override CellState StateAt(int row)
    {
        var pick = picks[row];
        if (pick >= MissingBit)
        {
            return pick >= NotShownBit ? CellState.NotShown : CellState.Missing;
        }

        var state = CellState.Valid;
        for (var i = 0; i < Categories.Count; i++)
        {
            if (Chose(row, i))
            {
                if (Categories[i].State == CellState.Valid)
                {
                    return CellState.Valid;
                }

                state = Categories[i].State;
            }
        }

        return state;
    }

    internal override bool TryAdd(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var pick = 0UL;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var category = reader.TokenType == JsonTokenType.String ? Find(ref reader) : -1;
            if (category < 0)
            {
                return false;
            }

            pick |= 1UL << category;
        }

        picks.Add(pick);
        return true;
    }

    internal override void AddWithout(CellState state) =>
        picks.Add(state == CellState.NotShown ? NotShownBit : MissingBit);

    internal override void Truncate(int count) => picks.Truncate(count);

    internal override Column Take() => new MultipleColumn(Field, Categories, keys, picks.Take());

    internal override Column Keep(ReadOnlySpan<int> rows) =>
        new MultipleColumn(Field, Categories, keys, picks.Keep(rows));

    private int Find(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (reader.ValueTextEquals(keys[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
