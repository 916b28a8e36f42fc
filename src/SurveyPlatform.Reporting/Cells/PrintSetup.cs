using ClosedXML.Excel;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>Lays a sheet out on paper: A4 across, as wide as the page, numbered.</summary>
internal static class PrintSetup
{
    /// <summary>297 mm less the margins, in points.</summary>
    private const double PrintedWidth = 770;

    /// <summary>210 mm less the margins, in points.</summary>
    private const double PrintedHeight = 490;

    public static void Apply(IXLWorksheet sheet, Words words, int rows, int columns, int pagesWide)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.FitToPages(pagesWide, 0);
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7);
        setup.Margins.SetHeader(0.3).SetFooter(0.35);
        setup.PrintAreas.Clear();
        setup.PrintAreas.Add(1, 1, rows, columns);
        if (pagesWide > 1)
        {
            setup.SetColumnsToRepeatAtLeft(1, 1);
        }
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
    public static void Break(IXLWorksheet sheet, Measure measure, IReadOnlyList<int> blocks, int lastRow, int columns)
    {
        var scale = Math.Min(1, PrintedWidth / measure.WidthOf(columns));
        var capacity = PrintedHeight / scale;
        var used = 0.0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i + 1 < blocks.Count ? blocks[i + 1] - 1 : lastRow;
            var height = Enumerable.Range(blocks[i], end - blocks[i] + 1).Sum(measure.HeightOf);
            if (used > 0 && used + height > capacity)
            {
                sheet.PageSetup.AddHorizontalPageBreak(blocks[i] - 1);
                used = 0;
            }

            used = (used + height) % capacity;
        }
    }

    // In a footer an ampersand begins a command.
    private static string Escape(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
