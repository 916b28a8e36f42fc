using ClosedXML.Excel;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>A table on a page: a head, then rows, each cell below its heading.</summary>
internal sealed class Table(Page page, IReadOnlyList<Column> columns)
{
    private readonly int[] starts = Starts(columns);

    /// <summary>The row of the headings; 0 until they are written.</summary>
    public int HeadRow { get; private set; }

    private int LastColumn => starts[^1] + columns[^1].Span - 1;

    public void Head()
    {
        HeadRow = page.Row++;
        for (var i = 0; i < columns.Count; i++)
        {
            var heading = Cell.Of(columns[i].Heading);
            Widen(i, heading, isHead: true);
            Place(HeadRow, i, heading);
        }

        var style = page.Range(HeadRow, 1, HeadRow, LastColumn).Style;
        style.Font.Bold = true;
        style.Font.FontColor = Palette.Title;
        style.Fill.BackgroundColor = Palette.HeadFill;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorderColor = Palette.Title;
    }

    /// <summary>Adds a row, one cell a column from the left; columns without a cell stay empty.</summary>
    /// <returns>Its number on the sheet.</returns>
    public int Add(IReadOnlyList<Cell> cells, RowLook look = RowLook.Body, int indent = 0)
    {
        var row = page.Row++;
        for (var i = 0; i < cells.Count; i++)
        {
            Widen(i, cells[i], isHead: false);
            Place(row, i, cells[i]);
        }

        var range = page.Range(row, 1, row, LastColumn);
        range.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        range.Style.Border.BottomBorderColor = Palette.Line;
        if (look != RowLook.Body)
        {
            range.Style.Font.Bold = true;
            range.Style.Fill.BackgroundColor = Palette.BandFill;
        }

        if (indent > 0)
        {
            range.FirstCell().Style.Alignment.Indent = indent;
        }

        return row;
    }

    /// <summary>Adds a remark that runs over the whole table.</summary>
    public void Remark(string text)
    {
        var range = page.Put(page.Row++, 1, LastColumn, Cell.Of(text), Page.NoteSize);
        range.Style.Font.FontSize = Page.NoteSize;
        range.Style.Font.FontColor = Palette.Muted;
    }

    /// <summary>Adds a row whose text runs over the whole table and begins a group of rows.</summary>
    public void Band(string text)
    {
        var row = page.Row++;
        page.Put(row, 1, LastColumn, Cell.Of(text));
        var style = page.Range(row, 1, row, LastColumn).Style;
        style.Font.Bold = true;
        style.Fill.BackgroundColor = Palette.BandFill;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorderColor = Palette.Line;
    }

    /// <summary>The cells of columns, from 0, from a row to the last written.</summary>
    public IXLRange Body(int firstRow, int firstColumn, int lastColumn) =>
        page.Range(firstRow, starts[firstColumn], page.Row - 1, starts[lastColumn] + columns[lastColumn].Span - 1);

    private void Place(int row, int column, Cell cell)
    {
        var align = columns[column].Align;
        var style = page.Put(row, starts[column], columns[column].Span, cell).Style;
        style.Alignment.Horizontal = align;
        // A number at the right edge of its cell would touch a text in the next.
        style.Alignment.Indent = align == XLAlignmentHorizontalValues.Left && column > 0 ? 1 : 0;
    }

    private void Widen(int column, Cell cell, bool isHead)
    {
        var (least, most) = (columns[column].Least, columns[column].Most);
        if (columns[column].Span == 1)
        {
            // A heading may be broken into lines, so it does not make its column wide.
            page.Need(starts[column], cell, least, isHead ? Math.Max(least, 13) : most);
        }
        else
        {
            page.Spread(starts[column], columns[column].Span, least);
        }
    }

    private static int[] Starts(IReadOnlyList<Column> columns)
    {
        var (starts, next) = (new int[columns.Count], 1);
        for (var i = 0; i < columns.Count; i++)
        {
            starts[i] = next;
            next += columns[i].Span;
        }

        return starts;
    }
}
