using ClosedXML.Excel;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>One column of a table.</summary>
/// <param name="Heading">With the unit.</param>
/// <param name="Align">Where its cells and its heading stand: texts left, numbers right.</param>
/// <param name="Least">The least width, in digits.</param>
/// <param name="Most">The width at which longer texts are broken into lines.</param>
/// <param name="Span">How many columns of the sheet it covers.</param>
internal sealed record Column(string Heading, XLAlignmentHorizontalValues Align, double Least, double Most, int Span)
{
    public static Column Text(string heading, double least, double most, int span = 1) =>
        new(heading, XLAlignmentHorizontalValues.Left, least, most, span);

    public static Column Number(string heading, double least = 10, int span = 1) =>
        new(heading, XLAlignmentHorizontalValues.Right, least, Most: 24, span);

    /// <summary>A column of short marks, such as places in a ranking.</summary>
    public static Column Centred(string heading, double least) =>
        new(heading, XLAlignmentHorizontalValues.Center, least, Most: 16, Span: 1);
}
