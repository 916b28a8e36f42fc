using ClosedXML.Excel;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>Lays a sheet out on paper: A4 across, as wide as the page, numbered.</summary>
internal static class PrintSetup
{
    /// <summary>297 mm less the margins, in points.</summary>
    private const double PrintedWidth = 770;

    /// <summary>
    /// 210 mm less the margins are 500 points; a tenth is left over, since each program scales and rounds rows by itself,
    /// and a page that ends early does less harm than a heading without its rows.
    /// </summary>
    private const double PrintedHeight = 450;

    /// <summary>What the repeated row takes at the top of a page, about.</summary>
    private const double RepeatedHeight = 40;

    /// <summary>A block that may be torn keeps this much before the tear: its heading and a few rows.</summary>
    private const double LeastTorn = 140;

    public static void Apply(IXLWorksheet sheet, int rows, int columns)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7);
        setup.Margins.SetHeader(0.3).SetFooter(0.35);
        setup.PrintAreas.Clear();
        setup.PrintAreas.Add(1, 1, rows, columns);
    }

    /// <summary>The title of the survey, the page number, and the time of making.</summary>
    public static void Foot(IXLWorksheet sheet, Words words, string left, string right)
    {
        var footer = sheet.PageSetup.Footer;
        footer.Left.AddText(Escape(left));
        footer.Center.AddText(words.Fill("Print.Page", "&P", "&N"));
        footer.Right.AddText(Escape(right));
    }

    /// <summary>Begins a new page before a block that would be torn, where one page can hold it.</summary>
    public static void Break(IXLWorksheet sheet, Measure measure, IReadOnlyList<Block> blocks, int lastRow, int columns)
    {
        var scale = Math.Min(1, sheet.PageSetup.PagesWide * PrintedWidth / measure.WidthOf(columns));
        var capacity = PrintedHeight / scale;
        var used = blocks.Count > 0 ? Heights(1, blocks[0].Row - 1) : 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i + 1 < blocks.Count ? blocks[i + 1].Row - 1 : lastRow;
            var height = Heights(blocks[i].Row, end);
            var needed = blocks[i].MayTear ? Math.Min(height, LeastTorn) : height;
            if (i > 0 && used > RepeatedHeight && used + needed > capacity)
            {
                sheet.PageSetup.AddHorizontalPageBreak(blocks[i].Row - 1);
                used = RepeatedHeight;
            }

            used = (used + height) % capacity;
        }

        double Heights(int first, int last) => Enumerable.Range(first, last - first + 1).Sum(measure.HeightOf);
    }

    // In a footer an ampersand begins a command.
    private static string Escape(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
