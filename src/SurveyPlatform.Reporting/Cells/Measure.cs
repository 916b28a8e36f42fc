using ClosedXML.Excel;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>
/// Sets the widths of columns and the heights of rows from the texts in them, since nothing here can ask a font.
/// </summary>
internal sealed class Measure(IXLWorksheet sheet)
{
    /// <summary>What a line of text needs of height, in sizes of its font; Chinese fonts are taller than Latin ones.</summary>
    private const double LineHeight = 1.42;

    private const double Padding = 5;

    /// <summary>Room beside the text of a cell, in digits.</summary>
    private const double Margin = 2.5;

    /// <summary>No row grows beyond this many lines: the text stays whole in its cell.</summary>
    private const int MostLines = 12;

    /// <summary>In the default font, as Excel takes it for columns.</summary>
    private const double PointsPerDigit = 6;

    private readonly SortedDictionary<int, double> widths = [];
    private readonly List<Written> written = [];
    private readonly SortedDictionary<int, double> heights = [];

    /// <summary>Notes a text that was written, for the height of its row.</summary>
    public void Note(int row, int column, int span, string text, double size) =>
        written.Add(new Written(row, column, span, text, size));

    /// <summary>Widens a column where a text needs it, within bounds.</summary>
    public void Need(int column, string text, double least, double most) =>
        Widen(column, Math.Clamp(TextWidth.Of(text) + Margin, least, Math.Max(least, most)));

    /// <summary>Makes a column at least this wide.</summary>
    public void Widen(int column, double width) => widths[column] = Math.Max(width, widths.GetValueOrDefault(column));

    /// <summary>Gives a row a height of its own, in points.</summary>
    public void Fix(int row, double height) => heights[row] = height;

    public void Apply()
    {
        foreach (var (column, width) in widths)
        {
            sheet.Column(column).Width = width;
        }

        foreach (var row in written.GroupBy(text => text.Row))
        {
            heights.TryAdd(row.Key, row.Max(HeightOf));
        }

        foreach (var (row, height) in heights)
        {
            sheet.Row(row).Height = height;
        }
    }

    /// <summary>The width of the first columns, in points.</summary>
    public double WidthOf(int columns) =>
        PointsPerDigit
        * Enumerable.Range(1, columns).Sum(column => widths.GetValueOrDefault(column, sheet.ColumnWidth));

    public double HeightOf(int row) => heights.GetValueOrDefault(row, sheet.RowHeight);

    private double HeightOf(Written text)
    {
        const double DefaultSize = 11;
        var width = Enumerable
            .Range(text.Column, text.Span)
            .Sum(column => widths.GetValueOrDefault(column, sheet.ColumnWidth));
        var fits = (width - 1.5) * DefaultSize / text.Size;
        var lines = Math.Min(MostLines, TextWidth.LinesIn(text.Text, fits));
        return (lines * text.Size * LineHeight) + Padding;
    }

    private sealed record Written(int Row, int Column, int Span, string Text, double Size);
}
