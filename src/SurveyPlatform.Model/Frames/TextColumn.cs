using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>What respondents wrote in their own words.</summary>
public sealed class TextColumn : Column
{
    private readonly Cells<string?> texts;
    private readonly Cells<CellState> states;

    internal TextColumn(Field field)
        : this(field, new(), new()) { }

    private TextColumn(Field field, Cells<string?> texts, Cells<CellState> states)
        : base(field)
    {
        this.texts = texts;
        this.states = states;
    }

    /// <summary>One a row; null where the cell is not valid.</summary>
    public ReadOnlySpan<string?> Texts => texts.Span;

    public override int Count => texts.Count;

    public override CellState StateAt(int row) => states[row];

    internal override bool TryAdd(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        texts.Add(reader.GetString());
        states.Add(CellState.Valid);
        return true;
    }

    internal override void AddWithout(CellState state)
    {
        texts.Add(null);
        states.Add(state);
    }

    internal override void Truncate(int count)
    {
        texts.Truncate(count);
        states.Truncate(count);
    }

    internal override Column Take() => new TextColumn(Field, texts.Take(), states.Take());

    internal override Column Keep(ReadOnlySpan<int> rows) => new TextColumn(Field, texts.Keep(rows), states.Keep(rows));
}
