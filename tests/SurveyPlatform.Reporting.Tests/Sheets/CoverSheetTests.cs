using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class CoverSheetTests
{
    private const string Sheet = "封面";

    [Test]
    public void Write_Fieldwork_NamesItsDaysByTheClockOfTheZone()
    {
        // Open from midnight to midnight in Shanghai: 31 March is the last day.
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.That(ValueOf(file, "调查时间"), Is.EqualTo("2026年3月1日 至 2026年3月31日"));
    }

    [Test]
    public void Write_ClosedByHand_EndsThere()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(
            source with
            {
                Wave = source.Wave with { ClosedAt = new DateTimeOffset(2026, 3, 20, 4, 0, 0, TimeSpan.Zero) },
            }
        );

        Assert.That(ValueOf(file, "调查时间"), Is.EqualTo("2026年3月1日 至 2026年3月20日"));
    }

    [Test]
    public void Write_WaveStillOpen_SaysThatResultsAreInterim()
    {
        var source = SmallWave.Source() with { GeneratedAt = new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero) };
        using var file = new WorkbookFile(source);

        Assert.That(ValueOf(file, "调查时间"), Does.EndWith("（调查尚未结束，本表为阶段性结果）"));
    }

    [Test]
    public void Write_Contents_LeadToEveryOtherSheet()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var links = file[Sheet].Hyperlinks.ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                links.Select(link => link.Cell.GetString()),
                Is.EqualTo(file.Workbook.Worksheets.Skip(1).Select(sheet => sheet.Name))
            );
            Assert.That(
                links.Select(link => link.InternalAddress.Split('!')[0].Trim('\'')),
                Is.EqualTo(links.Select(link => link.Cell.GetString()))
            );
        });
    }

    [Test]
    public void Write_Bases_AreNumbers()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source);

        Assert.That(
            file.Numbers(Sheet).Values,
            Is.EqualTo([source.Scores.Responses, source.Scores.LeftOut, source.Scores.Weighting.EffectiveBase])
        );
    }

    private static string ValueOf(WorkbookFile file, string label) =>
        file[Sheet].Cell(file.RowOf(Sheet, label, column: 2), 3).GetString();
}
