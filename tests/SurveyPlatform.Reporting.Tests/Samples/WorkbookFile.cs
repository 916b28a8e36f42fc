using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SurveyPlatform.Reporting.Sheets;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>A workbook as it was written, to be read back in more than one way.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly Lazy<XLWorkbook> workbook;

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
}
