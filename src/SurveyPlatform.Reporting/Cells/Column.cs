namespace SurveyPlatform.Reporting.Cells;

/// <summary>One column of a table.</summary>
/// <param name="Heading">With the unit.</param>
/// <param name="IsNumber">Numbers stand at the right edge.</param>
/// <param name="Least">The least width, in digits.</param>
/// <param name="Most">The width at which longer texts are broken into lines.</param>
/// <param name="Span">How many columns of the sheet it covers.</param>
internal sealed record Column(string Heading, bool IsNumber, double Least, double Most, int Span)
{
    public static Column Text(string heading, double least, double most, int span = 1) =>
        new(heading, IsNumber: false, least, most, span);

    public static Column Number(string heading, double least = 10, int span = 1) =>
        new(heading, IsNumber: true, least, Most: 24, span);
}
