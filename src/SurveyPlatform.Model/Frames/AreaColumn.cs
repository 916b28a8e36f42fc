using System.Text.Json;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Frames;

/// <summary>Places of an area tree.</summary>
public sealed class AreaColumn : Column
{
    /// <summary>The value of a row whose item was asked and left blank.</summary>
    public const int Missing = -1;

    /// <summary>The value of a row whose item was not asked.</summary>
    public const int NotShown = -2;

    private readonly Cells<int> areas;

    internal AreaColumn(Field field, AreaTree tree)
        : this(field, tree, new Cells<int>()) { }

    private AreaColumn(Field field, AreaTree tree, Cells<int> areas)
        : base(field)
    {
        Tree = tree;
        this.areas = areas;
    }

    public AreaTree Tree { get; }

    /// <summary>One a row: a position in <see cref="AreaTree.Areas"/>, or <see cref="Missing"/> or <see cref="NotShown"/>.</summary>
    public ReadOnlySpan<int> Areas => areas.Span;

    public override int Count => areas.Count;

    public override CellState StateAt(int row) =>
        areas[row] switch
        {
            Missing => CellState.Missing,
            NotShown => CellState.NotShown,
            _ => CellState.Valid,
        };

    internal override bool TryAdd(ref Utf8JsonReader reader)
    {
        var area = reader.TokenType == JsonTokenType.String ? Tree.IndexOf(reader.GetString()!) : -1;
        if (area >= 0)
        {
            areas.Add(area);
        }

        return area >= 0;
    }

    internal override void AddWithout(CellState state) => areas.Add(state == CellState.NotShown ? NotShown : Missing);

    internal override void Truncate(int count) => areas.Truncate(count);

    internal override Column Take() => new AreaColumn(Field, Tree, areas.Take());

    internal override Column Keep(ReadOnlySpan<int> rows) => new AreaColumn(Field, Tree, areas.Keep(rows));
}
