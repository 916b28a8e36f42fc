using ClosedXML.Excel;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>The hand of the workbook.</summary>
internal static class Fonts
{
    /// <summary>Comes with Office and with Windows in Chinese; elsewhere another Chinese font takes its place.</summary>
    public const string Name = "等线";

    /// <summary>Gives a whole workbook its font, before anything is written.</summary>
    public static void Apply(IXLWorkbook workbook)
    {
        workbook.Style.Font.FontName = Name;
        workbook.Style.Font.FontSize = Page.BodySize;
        workbook.Style.Font.FontColor = Palette.Ink;
    }
}
