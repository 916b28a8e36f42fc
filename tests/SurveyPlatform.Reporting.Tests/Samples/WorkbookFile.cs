using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SurveyPlatform.Reporting.Sheets;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>A workbook as it was written, to be read back in more than one way.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly Lazy<XLWorkbook> workbook;
    private readonly Dictionary<string, Dictionary<string, double>> numbers = new(StringComparer.Ordinal);

    public WorkbookFile(SummarySource source)
    {
        SummaryWorkbook.Write(source, stream);
        workbook = new(() => new XLWorkbook(new MemoryStream(Bytes)));
    }

    public byte[] Bytes => stream.ToArray();

    public XLWorkbook Workbook => workbook.Value;

    public IXLWorksheet this[string sheet] => Workbook.Worksheet(sheet);

    /// <summary>The parts as they lie in the file.</summary>
    public SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);

    /// <summary>The numbers of a sheet as they lie in the file, where ClosedXML would read no more than 15 digits.</summary>
    public IReadOnlyDictionary<string, double> Numbers(string sheet)
    {
        if (!numbers.TryGetValue(sheet, out var read))
        {
            read = ReadNumbers(sheet);
            numbers.Add(sheet, read);
        }

        return read;
    }

    /// <summary>The numbers of one row, from left to right.</summary>
    public IReadOnlyList<double> Row(string sheet, int row)
    {
        var held = Numbers(sheet);
        return
        [
            .. this[sheet]
                .Row(row)
                .CellsUsed()
                .Select(cell => cell.Address.ToString()!)
                .Where(held.ContainsKey)
                .Select(address => held[address]),
        ];
    }

    /// <summary>The first row, from a row on, whose cell in a column begins with a text.</summary>
    public int RowOf(string sheet, string text, int column = 1, int from = 1) =>
        this[sheet]
            .Column(column)
            .CellsUsed()
            .First(cell =>
                cell.Address.RowNumber >= from && cell.GetString().StartsWith(text, StringComparison.Ordinal)
            )
            .Address.RowNumber;

    public IReadOnlyList<string> Faults()
    {
        using var document = Open();
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(fault => $"{fault.Part?.Uri}{fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    public void Dispose()
    {
        if (workbook.IsValueCreated)
        {
            workbook.Value.Dispose();
        }

        stream.Dispose();
    }

    private Dictionary<string, double> ReadNumbers(string sheet)
    {
        using var document = Open();
        var part = document.WorkbookPart!;
        var id = part
            .Workbook.Descendants<Sheet>()
            .Single(tab => string.Equals(tab.Name, sheet, StringComparison.Ordinal))
            .Id!;
        return ((WorksheetPart)part.GetPartById(id.Value!))
            .Worksheet.Descendants<Cell>()
            .Where(cell => cell.CellValue is not null && cell.DataType?.Value == CellValues.Number)
            .ToDictionary(
                cell => cell.CellReference!.Value!,
                cell => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
    }
}
