using System.Text.Json;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>What respondents wrote in their own words.</summary>
public sealed class TextColumn : Column
{
    private readonly List<string?> texts = [];
    private readonly List<CellState> states = [];

    internal TextColumn(Field field)
        : base(field) { }

    /// <summary>One a row; null where the cell is not valid.</summary>
    public IReadOnlyList<string?> Texts => texts;

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
        texts.RemoveRange(count, texts.Count - count);
        states.RemoveRange(count, states.Count - count);
    }
}
