using System.Globalization;
using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>Answers out of a fixed set: single choices, ratings, rows of a matrix, 0–10. One byte a row.</summary>
public sealed class CodedColumn : Column
{
    /// <summary>The most categories a column can have; above them stand the codes for blank and not asked.</summary>
    public const int MostCategories = 250;

    /// <summary>The byte of a row whose item was asked and left blank.</summary>
    public const byte Missing = 254;

    /// <summary>The byte of a row whose item was not asked.</summary>
    public const byte NotShown = 255;

    private readonly Cells<byte> codes;
    private readonly byte[][] keys;

    internal CodedColumn(Field field, IReadOnlyList<Category> categories)
        : this(field, categories, [.. categories.Select(category => Encoding.UTF8.GetBytes(category.Code))], new()) { }

    private CodedColumn(Field field, IReadOnlyList<Category> categories, byte[][] keys, Cells<byte> codes)
        : base(field)
    {
        Categories = categories;
        this.keys = keys;
        this.codes = codes;
    }

    public IReadOnlyList<Category> Categories { get; }

    /// <summary>One a row: a position in <see cref="Categories"/>, or <see cref="Missing"/> or <see cref="NotShown"/>.</summary>
    public ReadOnlySpan<byte> Codes => codes.Span;

    public override int Count => codes.Count;

    public override CellState StateAt(int row) =>
        codes[row] switch
        {
            Missing => CellState.Missing,
            NotShown => CellState.NotShown,
            var code => Categories[code].State,
        };

    internal override bool TryAdd(ref Utf8JsonReader reader)
    {
        var category = reader.TokenType switch
        {
            JsonTokenType.String => FindText(ref reader),
            JsonTokenType.Number when reader.TryGetInt32(out var value) => FindValue(value),
            _ => -1,
        };
        if (category >= 0)
        {
            codes.Add((byte)category);
        }

        return category >= 0;
    }

    internal override void AddWithout(CellState state) => codes.Add(state == CellState.NotShown ? NotShown : Missing);

    internal override void Truncate(int count) => codes.Truncate(count);

    internal override Column Take() => new CodedColumn(Field, Categories, keys, codes.Take());

    internal override Column Keep(ReadOnlySpan<int> rows) => new CodedColumn(Field, Categories, keys, codes.Keep(rows));

    private int FindText(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            // The text "5" is not the step 5: a category with a number behind it is answered by the number.
            if (Categories[i].Value is null && reader.ValueTextEquals(keys[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindValue(int value)
    {
        for (var i = 0; i < Categories.Count; i++)
        {
            if (Categories[i].Value == value)
            {
                return i;
            }
        }

        return -1;
    }

    internal static string CodeOf(int value) => value.ToString(CultureInfo.InvariantCulture);
}
