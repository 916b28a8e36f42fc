using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests;

public sealed class SummaryWorkbookTests
{
    private static readonly string[] Tabs =
    [
        "封面",
        "总览",
        "指标体系",
        "项目排名",
        "分区域",
        "分群体",
        "各题分布",
        "方法与数据说明",
    ];

    [Test]
    public void Write_EverySheetButTheCover_KeepsItsHeadInSightAndRepeatsItOnPaper()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        foreach (var sheet in file.Workbook.Worksheets.Skip(1))
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(sheet.SheetView.SplitRow, Is.Positive, sheet.Name);
                Assert.That(sheet.PageSetup.FirstRowToRepeatAtTop, Is.Positive, sheet.Name);
            }
        }
    }

    [Test]
    public void Write_Chinese_NamesTheSheetsAndOpensOnTheCover()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(file.Workbook.Worksheets.Select(sheet => sheet.Name), Is.EqualTo(Tabs));
            Assert.That(file["封面"].TabActive);
            Assert.That(
                file.Workbook.Worksheets.Select(sheet => sheet.ActiveCell.Address.ToString()),
                Is.All.EqualTo("A1")
            );
        });
    }

    [Test]
    public void Write_Numbers_AreWholeInTheFile()
    {
        // 81.234567890123456 takes 17 digits; 15 would give another number.
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.That(file.Numbers("指标体系").Values, Does.Contain(81.234567890123456));
    }

    [Test]
    public void Write_UnseekableStream_GetsTheWholeWorkbook()
    {
        using var file = new MemoryStream();
        using (
            var pipe = new System.IO.Compression.BrotliStream(
                file,
                System.IO.Compression.CompressionLevel.Fastest,
                leaveOpen: true
            )
        )
        {
            SummaryWorkbook.Write(SmallWave.Source(), pipe);
        }

        file.Position = 0;
        using var back = new MemoryStream();
        using (
            var pipe = new System.IO.Compression.BrotliStream(file, System.IO.Compression.CompressionMode.Decompress)
        )
        {
            pipe.CopyTo(back);
        }

        using var workbook = new XLWorkbook(back);
        Assert.That(workbook.Worksheets, Has.Count.EqualTo(Tabs.Length));
    }

    [Test]
    public void Write_Properties_NameTheSurveyAndTheTime()
    {
        using var file = new WorkbookFile(CityWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(file.Workbook.Properties.Title, Is.EqualTo("年度十件民生实事群众满意度调查"));
            Assert.That(file.Workbook.Properties.Author, Is.EqualTo("云澜市人民代表大会常务委员会"));
            Assert.That(
                file.Workbook.Properties.Created.ToUniversalTime(),
                Is.EqualTo(new DateTime(2026, 4, 2, 6, 5, 0, DateTimeKind.Utc))
            );
        });
    }

    [Test]
    public void Write_ThinBase_IsMarkedInItalicsAndExplained()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var sheet = file["分区域"];
        var thin = sheet
            .Row(file.RowOf("分区域", "东山县"))
            .CellsUsed()
            .First(cell => cell.DataType == XLDataType.Number && cell.Style.Font.Italic);

        Assert.Multiple(() =>
        {
            Assert.That(thin.Style.NumberFormat.Format, Does.StartWith($"\"{Cell.ThinMark}\""));
            Assert.That(sheet.CellsUsed().Select(cell => cell.GetString()), Has.Some.Contains("不足 30 份"));
        });
    }
}
