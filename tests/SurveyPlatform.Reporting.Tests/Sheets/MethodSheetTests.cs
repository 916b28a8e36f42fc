using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class MethodSheetTests
{
    private const string Sheet = "方法与数据说明";

    [Test]
    public void Write_Weighting_NamesWhatWasUsedAndWhatWasRefused()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "加权办法"), Is.EqualTo("事后分层：按 区域 × 性别 的总体人数加权。"));
            Assert.That(
                ValueOf(file, "未采用的更细分层"),
                Is.EqualTo("区域 × 性别 × 年龄段：共 20 格，其中 3 格的答卷少于要求的最低数。")
            );
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "最小权重")), Is.EqualTo([1.0 / 3]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "加权设计效应")), Is.EqualTo([1.137]));
        });
    }

    [Test]
    public void Write_Unweighted_SaysWhomResultsStandFor()
    {
        using var file = new WorkbookFile(EmptyWave.Source());

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "加权办法"), Does.StartWith("不加权"));
            Assert.That(ValueOf(file, "最小权重"), Is.EqualTo("—"));
        });
    }

    [Test]
    public void Write_Scale_PrintsPointsAndSatisfiedSteps()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var first = file.RowOf(Sheet, "satisfaction");
        var steps = Enumerable.Range(first, 5).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                steps.SelectMany(row => file.Row(Sheet, row)),
                Is.EqualTo(new double[] { 5, 100, 4, 75, 3, 50, 2, 25, 1, 0 })
            );
            Assert.That(
                steps.Select(row => file[Sheet].Cell(row, 5).GetString()),
                Is.EqualTo(["计入满意", "计入满意", "不计入满意", "不计入满意", "不计入满意"])
            );
            Assert.That(file[Sheet].Cell(first + 5, 5).GetString(), Does.StartWith("不计分，不进入满意率的分母"));
        });
    }

    [Test]
    public void Write_Version_IsNamedBeyondDoubt()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source);

        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(file, "内容校验码"), Is.EqualTo(source.ContentHash));
            Assert.That(ValueOf(file, "软件版本"), Is.EqualTo("1.4.0"));
            Assert.That(ValueOf(file, "生成时间"), Is.EqualTo("2026年4月2日 14:05"));
            Assert.That(ValueOf(file, "时区"), Is.EqualTo("Asia/Shanghai"));
        });
    }

    private static string ValueOf(WorkbookFile file, string label) =>
        file[Sheet].Cell(file.RowOf(Sheet, label), 2).GetString();
}
