using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>Numbers that respondents wrote.</summary>
public sealed class NumberColumn : Column
{
    private readonly Cells<double> values;
    private readonly Cells<CellState> states;

    internal NumberColumn(Field field)
        : this(field, new(), new()) { }

    private NumberColumn(Field field, Cells<double> values, Cells<CellState> states)
        : base(field)
    {
        this.values = values;
        this.states = states;
    }

    /// <summary>One a row, in the item's own unit; <see cref="double.NaN"/> where the cell is not valid.</summary>
    public ReadOnlySpan<double> Values => values.Span;

    public override int Count => values.Count;

    public override CellState StateAt(int row) => states[row];

    internal override bool TryAdd(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var value) || !double.IsFinite(value))
        {
            return false;
        }

        values.Add(value);
        states.Add(CellState.Valid);
        return true;
    }

    internal override void AddWithout(CellState state)
    {
        values.Add(double.NaN);
        states.Add(state);
    }

    internal override void Truncate(int count)
    {
        values.Truncate(count);
        states.Truncate(count);
    }

    internal override Column Take() => new NumberColumn(Field, values.Take(), states.Take());

    internal override Column Keep(ReadOnlySpan<int> rows) =>
        new NumberColumn(Field, values.Keep(rows), states.Keep(rows));
}
