using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests;

/// <summary>Whatever a title says, it stays a text, and the same text.</summary>
public sealed class HostileTextTests
{
    private static IEnumerable<string> Titles => HostileTexts.All;

    private static IEnumerable<TestCaseData<string, string>> UnfitTitles =>
        HostileTexts.Unfit.Select(
            (unfit, i) => new TestCaseData<string, string>(unfit.Text, unfit.Kept).SetArgDisplayNames($"unfit {i}")
        );

    [TestCaseSource(nameof(Titles))]
    public void Write_HostileTitle_StaysThatTextInEverySheet(string title)
    {
        using var file = new WorkbookFile(SmallWave.Source(title));
        var project = file["项目排名"].Row(file.RowOf("项目排名", "p1", column: 2)).Cell(3);

        Assert.Multiple(() =>
        {
            Assert.That(project.GetString(), Is.EqualTo(title));
            Assert.That(project.DataType, Is.EqualTo(XLDataType.Text));
            Assert.That(
                file["指标体系"]
                    .CellsUsed()
                    .Count(cell => string.Equals(cell.GetString(), title, StringComparison.Ordinal)),
                Is.EqualTo(3)
            );
            Assert.That(
                file.Workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Where(cell => cell.HasFormula),
                Is.Empty
            );
            Assert.That(file.Faults(), Is.Empty);
        });
    }

    [TestCaseSource(nameof(UnfitTitles))]
    public void Write_TitleThatXmlCannotCarry_LosesOnlyThat(string title, string kept)
    {
        using var file = new WorkbookFile(SmallWave.Source(title));
        var project = file["项目排名"].Row(file.RowOf("项目排名", "p1", column: 2)).Cell(3);

        Assert.Multiple(() =>
        {
            Assert.That(project.GetString(), Is.EqualTo(kept));
            Assert.That(file.Faults(), Is.Empty);
        });
    }

    [Test]
    public void Write_TitleBeyondTheLimit_IsCutAndSaysSo()
    {
        using var file = new WorkbookFile(SmallWave.Source(HostileTexts.Long));
        var project = file["项目排名"].Row(file.RowOf("项目排名", "p1", column: 2)).Cell(3).GetString();

        Assert.Multiple(() =>
        {
            Assert.That(project, Has.Length.EqualTo(CellText.Longest));
            Assert.That(project, Does.EndWith("（全文过长，以下截去）"));
        });
    }

    [Test]
    public void Write_CodeOfDigits_KeepsItsZeros()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var code = file["项目排名"].Column(2).CellsUsed().Single(cell => cell.GetString().EndsWith('7'));

        Assert.Multiple(() =>
        {
            Assert.That(code.GetString(), Is.EqualTo("007"));
            Assert.That(code.DataType, Is.EqualTo(XLDataType.Text));
            Assert.That(code.Style.IncludeQuotePrefix);
        });
    }

    [Test]
    public void Write_Emoji_StandsInTheFileAsItself()
    {
        using var file = new WorkbookFile(SmallWave.Source("😀"));
        using var document = file.Open();

        Assert.That(
            document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.InnerText,
            Does.Contain("😀").And.Not.Contain("_xD83D_")
        );
    }

    [Test]
    public void Write_TitleLikeAnEscape_IsEscapedItself()
    {
        foreach (var (text, escaped) in HostileTexts.Escapes)
        {
            // ClosedXML reads such a text back twice unescaped, so the file itself is asked.
            using var file = new WorkbookFile(SmallWave.Source(text));
            using var document = file.Open();

            Assert.That(
                document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Select(entry => entry.InnerText),
                Has.Some.EqualTo(escaped)
            );
        }
    }
}
