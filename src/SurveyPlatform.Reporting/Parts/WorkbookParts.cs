using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Extended = DocumentFormat.OpenXml.Office2010.Excel;

namespace SurveyPlatform.Reporting.Parts;

/// <summary>
/// Puts right, in the parts of a saved workbook, what ClosedXML 0.95.4 writes short: numbers of 15 digits, emoji as two
/// escapes, identifiers in small letters, a format without a code, titles of printing without anchors.
/// </summary>
internal static partial class WorkbookParts
{
    /// <param name="stream">The workbook, at any position; it is changed in place.</param>
    /// <param name="numbers">By the name of the sheet: every number that it holds.</param>
    public static void Mend(
        Stream stream,
        IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), double>> numbers
    )
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        var workbook = document.WorkbookPart!;
        foreach (var sheet in workbook.Workbook.Descendants<Sheet>())
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            MendNumbers(part.Worksheet, numbers[sheet.Name!.Value!]);
            MendDataBars(part.Worksheet);
            MendPanes(part.Worksheet);
        }

        MendTexts(workbook);
        MendFormats(workbook);
        MendPrintTitles(workbook.Workbook);
    }

    // ClosedXML keeps 15 significant digits; a double needs 17 to come back to the last bit.
    private static void MendNumbers(Worksheet sheet, IReadOnlyDictionary<(int Row, int Column), double> numbers)
    {
        var byAddress = numbers.ToDictionary(
            number =>
                XLHelper.GetColumnLetterFromNumber(number.Key.Column)
                + number.Key.Row.ToString(CultureInfo.InvariantCulture),
            number => number.Value,
            StringComparer.Ordinal
        );
        foreach (var cell in sheet.Descendants<Cell>())
        {
            if (byAddress.TryGetValue(cell.CellReference!.Value!, out var number))
            {
                cell.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
            }
        }
    }

    // The schema wants capitals in identifiers. A plain bar reads calmer than one that fades.
    private static void MendDataBars(Worksheet sheet)
    {
        foreach (var rule in sheet.Descendants<Extended.ConditionalFormattingRule>())
        {
            rule.Id = rule.Id?.Value?.ToUpperInvariant();
        }

        foreach (var id in sheet.Descendants<Extended.Id>())
        {
            id.Text = id.Text.ToUpperInvariant();
        }

        foreach (var bar in sheet.Descendants<Extended.DataBar>())
        {
            bar.Gradient = false;
        }
    }

    // ClosedXML freezes what it first splits, and a thaw would leave the split.
    private static void MendPanes(Worksheet sheet)
    {
        foreach (var pane in sheet.Descendants<Pane>())
        {
            pane.State = PaneStateValues.Frozen;
        }
    }

    private static void MendTexts(WorkbookPart workbook)
    {
        foreach (var text in workbook.SharedStringTablePart?.SharedStringTable.Descendants<Text>() ?? [])
        {
            text.Text = EscapedPair().Replace(text.Text, Unescape);
        }
    }

    // ClosedXML redefines the general format as one without a code.
    private static void MendFormats(WorkbookPart workbook)
    {
        var formats = workbook.WorkbookStylesPart?.Stylesheet.NumberingFormats;
        foreach (var format in formats?.Elements<NumberingFormat>().ToList() ?? [])
        {
            if (string.IsNullOrEmpty(format.FormatCode?.Value))
            {
                format.Remove();
                formats!.Count!.Value--;
            }
        }
    }

    private static void MendPrintTitles(Workbook workbook)
    {
        foreach (var name in workbook.Descendants<DefinedName>())
        {
            if (string.Equals(name.Name, "_xlnm.Print_Titles", StringComparison.Ordinal))
            {
                name.Text = FreeEdge().Replace(name.Text, "$$$0");
            }
        }
    }

    private static string Unescape(Match pair) =>
        new([Unit(pair.Groups["high"].Value), Unit(pair.Groups["low"].Value)]);

    private static char Unit(string digits) =>
        (char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "_x(?<high>D[89AB][0-9A-F]{2})__x(?<low>D[C-F][0-9A-F]{2})_",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EscapedPair();

    /// <summary>A row or a column of a print title, such as the two of <c>Sheet!5:5</c>.</summary>
    [GeneratedRegex("(?<=[!:])([0-9]+|[A-Z]+)(?=[:,]|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FreeEdge();
}
