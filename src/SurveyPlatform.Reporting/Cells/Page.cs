using System.Globalization;
using ClosedXML.Excel;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>One sheet while it is written, from the top down.</summary>
internal sealed class Page(IXLWorksheet sheet, Words words)
{
    public const double BodySize = 11;
    public const double NoteSize = 10;

    /// <summary>A text of more characters may need more lines than its row is given.</summary>
    private const int LongText = 300;

    private readonly Measure measure = new(sheet);
    private readonly Legend legend = new(words);
    private readonly Dictionary<(int Row, int Column), double> numbers = [];
    private readonly List<Block> blocks = [];
    private int repeatedRow;

    public Words Words => words;

    public string Name => sheet.Name;

    /// <summary>How many columns the page has; set before anything is written.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>On how many sheets of paper it lies side by side.</summary>
    public int PagesWide { get; set; } = 1;

    /// <summary>It is printed on one sheet of paper, however small.</summary>
    public bool IsOnePage { get; set; }

    /// <summary>The next free row.</summary>
    public int Row { get; set; } = 1;

    /// <summary>Every number of the sheet, whole.</summary>
    public IReadOnlyDictionary<(int Row, int Column), double> Numbers => numbers;

    /// <summary>The name of the sheet, with what it is about below.</summary>
    public void Title(string title, string subtitle)
    {
        Say(title, 16, Palette.Title, isBold: true);
        Say(subtitle, NoteSize, Palette.Muted);
        Gap(6);
    }

    /// <summary>Begins a block that is kept on one printed page where it fits on one.</summary>
    public void Heading(string text)
    {
        if (blocks.Count > 0)
        {
            Gap(14);
        }

        Block(mayTear: false);
        Say(text, 13, Palette.Title, isBold: true);
    }

    /// <summary>Rows from here on belong together when the sheet is printed.</summary>
    /// <param name="mayTear">Only the first few of them have to.</param>
    public void Block(bool mayTear) => blocks.Add(new Block(Row, mayTear));

    public void Note(string text) => Say(text, NoteSize, Palette.Muted);

    public void Prose(string text) => Say(text, BodySize, Palette.Ink);

    /// <summary>The meaning of the marks that were used.</summary>
    public void Explain(IReadOnlyList<string> notes)
    {
        Gap(8);
        foreach (var note in notes.Concat(legend.Lines()))
        {
            Note(note);
        }
    }

    public void Gap(double points) => measure.Fix(Row++, points);

    /// <summary>Writes a text over the whole width, and goes to the next row.</summary>
    public void Say(string text, double size, XLColor color, bool isBold = false, int from = 1)
    {
        var range = Put(Row, from, Columns - from + 1, Cell.Of(text), size);
        range.Style.Font.FontSize = size;
        range.Style.Font.Bold = isBold;
        range.Style.Font.FontColor = color;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        Row++;
    }

    /// <summary>Writes one cell, over several columns where it spans them. Text is never taken for anything else.</summary>
    public IXLRange Put(int row, int column, int span, Cell cell, double size = BodySize)
    {
        legend.Note(cell);
        var range = sheet.Range(row, column, row, column + span - 1);
        if (span > 1)
        {
            range.Merge();
        }

        var target = sheet.Cell(row, column);
        target.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        if (cell.Number is { } number)
        {
            PutNumber(target, cell, number);
        }
        else if (cell.Absence is { } absence)
        {
            target.SetValue<string>(legend.MarkOf(absence));
            target.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
            target.Style.Font.FontColor = Palette.Muted;
        }
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            PutText(target, CellText.Fit(cell.Text, words["Mark.Cut"]));
            measure.Note(row, column, span, target.GetString(), size);
        }

        return range;
    }

    /// <summary>Writes a text that leads to another sheet.</summary>
    public void Link(int row, int column, string text, string toSheet)
    {
        Put(row, column, 1, Cell.Of(text));
        var target = sheet.Cell(row, column);
        target.Hyperlink = new XLHyperlink(sheet.Workbook.Worksheet(toSheet).Cell(1, 1));
        target.Style.Font.FontName = Fonts.Name;
        target.Style.Font.FontSize = BodySize;
        target.Style.Font.FontColor = Palette.Link;
        target.Style.Font.Underline = XLFontUnderlineValues.Single;
    }

    public IXLRange Range(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        sheet.Range(firstRow, firstColumn, lastRow, lastColumn);

    /// <summary>Draws a bar for each number, from 0 to the most that it can be.</summary>
    /// <param name="range">The cells.</param>
    /// <param name="most">The number whose bar fills its cell.</param>
    /// <param name="isBare">The bar alone is shown, for a number that stands beside it.</param>
    public static void Bars(IXLRange range, double most, bool isBare) =>
        range
            .AddConditionalFormat()
            .DataBar(Palette.Bar, isBare)
            .Minimum(XLCFContentType.Number, 0)
            .Maximum(XLCFContentType.Number, most);

    /// <summary>Colours numbers from the lowest to the highest among them.</summary>
    public static void Heat(IXLRange range) =>
        range
            .AddConditionalFormat()
            .ColorScale()
            .LowestValue(Palette.Low)
            .Midpoint(XLCFContentType.Percentile, 50, Palette.Middle)
            .HighestValue(Palette.High);

    public void Mute(int row, int column) => sheet.Cell(row, column).Style.Font.FontColor = Palette.Muted;

    public void Embolden(int row, int firstColumn, int lastColumn) =>
        sheet.Range(row, firstColumn, row, lastColumn).Style.Font.Bold = true;

    /// <summary>The outline level of a row: 0 stays open, deeper ones can be folded away.</summary>
    public void Outline(int row, int level)
    {
        const int DeepestOfExcel = 7;
        sheet.Row(row).OutlineLevel = Math.Min(level, DeepestOfExcel);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
    }

    public void Widen(int column, double width) => measure.Widen(column, width);

    /// <summary>Shares a width among the columns that one cell covers.</summary>
    public void Spread(int column, int span, double width)
    {
        for (var i = column; i < column + span; i++)
        {
            measure.Widen(i, width / span);
        }
    }

    public void Need(int column, Cell cell, double least, double most)
    {
        var text = cell.Number is { } number
            ? number.ToString(cell.Format, CultureInfo.InvariantCulture) + Cell.ThinMark
            : cell.Text ?? string.Empty;
        measure.Need(column, text, least, most);
    }

    public void FixHeight(int row, double points) => measure.Fix(row, points);

    /// <summary>Keeps the rows down to this one, and the first columns, in sight.</summary>
    public void Freeze(int rows, int firstColumns = 0) => sheet.SheetView.Freeze(rows, firstColumns);

    /// <summary>Prints a row again at the top of every page.</summary>
    public void Repeat(int row) => repeatedRow = row;

    /// <summary>Settles widths, heights and everything that printing needs.</summary>
    public void Finish(string footerLeft, string footerRight)
    {
        measure.Apply();
        sheet.ShowGridLines = false;
        PrintSetup.Apply(sheet, Row - 1, Columns);
        PrintSetup.Foot(sheet, words, footerLeft, footerRight);
        sheet.PageSetup.FitToPages(PagesWide, IsOnePage ? 1 : 0);
        if (PagesWide > 1)
        {
            sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        }

        if (repeatedRow > 0)
        {
            sheet.PageSetup.SetRowsToRepeatAtTop(repeatedRow, repeatedRow);
        }

        if (!IsOnePage)
        {
            PrintSetup.Break(sheet, measure, blocks, Row - 1, Columns);
        }
    }

    private void PutNumber(IXLCell target, Cell cell, double number)
    {
        target.SetValue(number);
        target.Style.NumberFormat.Format = cell.IsThin ? Formats.Marked(cell.Format) : cell.Format;
        target.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        if (cell.IsThin)
        {
            target.Style.Font.Italic = true;
            target.Style.Font.FontColor = Palette.Muted;
        }

        numbers[(target.Address.RowNumber, target.Address.ColumnNumber)] = number;
    }

    private static void PutText(IXLCell target, string text)
    {
        target.SetValue<string>(text);
        target.Style.Alignment.WrapText = true;
        if (text.Length > LongText)
        {
            // What does not fit into its row is read from its beginning.
            target.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        }

        target.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        if (CellText.IsTempting(text))
        {
            target.Style.IncludeQuotePrefix = true;
        }
    }
}
