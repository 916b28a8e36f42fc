using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Reporting.Slips;

namespace SurveyPlatform.Reporting.Tests;

public sealed class SlipWorkbookTests
{
    private static readonly SlipSource Source = new()
    {
        Survey = "民生实事满意度",
        Wave = "2026年度",
        MadeAt = new DateTime(2026, 3, 8, 9, 30, 0, DateTimeKind.Unspecified),
        Language = "zh-CN",
    };

    [Test]
    public void WriteReturns_PlacesAndSerials_StandWithTheirSums()
    {
        SlipPlace[] places =
        [
            new("990102", "澜城区", SlipKind.Printed, Used: 30, Open: 10, Void: 5),
            new(null, null, SlipKind.Personal, Used: 3, Open: 1, Void: 1),
        ];
        SlipLine[] slips = [new("01-23-45-67", "澜城区", SlipKind.Printed, SlipState.Void)];
        using var workbook = Read(stream => SlipWorkbook.WriteReturns(Source, places, slips, stream));

        // Issued 45 + 5; used 33; open 11; void 6; 33 of the 44 that are not void.
        var returns = workbook.Worksheet("回收情况");
        Assert.Multiple(() =>
        {
            Assert.That(RowOf(returns, "合计"), Is.EqualTo(new object[] { "合计", 50.0, 33.0, 11.0, 6.0, 0.75 }));
            Assert.That(
                RowOf(returns, "990102"),
                Is.EqualTo(new object[] { "990102", "澜城区", "纸条", 45.0, 30.0, 10.0, 5.0, 0.75 })
            );
            Assert.That(
                RowOf(workbook.Worksheet("编号清单"), "01-23-45-67"),
                Is.EqualTo(new object[] { "01-23-45-67", "澜城区", "纸条", "作废" })
            );
        });
    }

    [Test]
    public void WriteLinks_NameLikeAFormula_IsText()
    {
        AddresseeLine[] people = [new("=1+1", "澜城区", "01-02-03-04", "https://x.example/t/ABCDEFGHJK")];
        using var workbook = Read(stream => SlipWorkbook.WriteLinks(Source, people, stream));
        var sheet = workbook.Worksheet("个人链接");
        Assert.Multiple(() =>
        {
            Assert.That(
                RowOf(sheet, "=1+1"),
                Is.EqualTo(new object[] { "=1+1", "澜城区", "01-02-03-04", "https://x.example/t/ABCDEFGHJK" })
            );
            Assert.That(sheet.CellsUsed().Any(cell => cell.HasFormula), Is.False);
            Assert.That(sheet.CellsUsed().Select(cell => cell.GetString()), Has.Some.StartsWith("保密"));
        });
    }

    [Test]
    public void WriteReminders_HasNoColumnOfLinks()
    {
        AddresseeLine[] people = [new("王代表", null, "01-02-03-04", null)];
        using var workbook = Read(stream => SlipWorkbook.WriteReminders(Source, people, stream));
        Assert.That(
            RowOf(workbook.Worksheet("待提醒名单"), "王代表"),
            Is.EqualTo(new object[] { "王代表", "不分地区", "01-02-03-04" })
        );
    }

    private static XLWorkbook Read(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        using (var document = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false))
        {
            Assert.That(new OpenXmlValidator().Validate(document).Select(fault => fault.Description), Is.Empty);
        }

        stream.Position = 0;
        return new XLWorkbook(stream);
    }

    private static object[] RowOf(IXLWorksheet sheet, string first) =>
        [
            .. sheet
                .RowsUsed()
                .First(row => row.FirstCellUsed().GetString() == first)
                .CellsUsed()
                .Select(cell => cell.DataType == XLDataType.Number ? cell.GetDouble() : (object)cell.GetString()),
        ];
}
