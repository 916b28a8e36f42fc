using ClosedXML.Excel;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>The colours of the workbook. Blue and orange are told apart with any kind of colour blindness.</summary>
internal static class Palette
{
    public static readonly XLColor Ink = XLColor.FromHtml("#1F2933");
    public static readonly XLColor Title = XLColor.FromHtml("#1B3A5C");

    /// <summary>Notes and small bases: still 5 : 1 against white.</summary>
    public static readonly XLColor Muted = XLColor.FromHtml("#5F6B7A");

    public static readonly XLColor Link = XLColor.FromHtml("#1F5FA8");
    public static readonly XLColor Line = XLColor.FromHtml("#D5DDE5");
    public static readonly XLColor HeadFill = XLColor.FromHtml("#E4ECF4");
    public static readonly XLColor BandFill = XLColor.FromHtml("#F3F6F9");
    public static readonly XLColor Bar = XLColor.FromHtml("#A9CBEA");
    public static readonly XLColor Low = XLColor.FromHtml("#F6BE8C");
    public static readonly XLColor Middle = XLColor.FromHtml("#FBFBFB");
    public static readonly XLColor High = XLColor.FromHtml("#8FBCE6");
}
