using ClosedXML.Excel;
using DocumentFormat.OpenXml.Spreadsheet;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class AreaSheetTests
{
    private const string Sheet = "分区域";

    [Test]
    public void Write_Districts_AreRankedWithAllTheirFigures()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var measures = source.Scores.Nodes[0].ByGroup["area"];
        var groups = source.Scores.Breakdowns[0].Groups;
        var ordered = Enumerable.Range(0, groups.Count).OrderByDescending(i => measures[i].Score.Value).ToList();
        var first = file.RowOf(Sheet, "合计") + 1;

        for (var place = 0; place < ordered.Count; place++)
        {
            var group = ordered[place];
            var nps = source.Scores.Recommendation!.ByGroup["area"][group].Score.Value!.Value;
            Assert.That(file[Sheet].Cell(first + place, 1).GetString(), Is.EqualTo(groups[group].Label.ToString()));
            Assert.That(
                file.Row(Sheet, first + place),
                Is.EqualTo([place + 1, .. IndexSheetTests.Expected(measures[group]), nps])
            );
        }
    }

    [Test]
    public void Write_Matrix_HasAScoreForEveryNodeAndDistrict()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var head = file.RowOf(Sheet, "得分（百分制）");

        Assert.That(
            file.Row(Sheet, head + 1),
            Is.EqualTo([source.Scores.Responses, .. source.Scores.Breakdowns[0].Responses])
        );
        for (var i = 0; i < source.Scores.Nodes.Count; i++)
        {
            var node = source.Scores.Nodes[i];
            Assert.That(
                file.Row(Sheet, head + 2 + i),
                Is.EqualTo([
                    node.Overall.Score.Value!.Value,
                    .. node.ByGroup["area"].Select(measures => measures.Score.Value!.Value),
                ])
            );
        }

        Assert.That(
            file[Sheet].ConditionalFormats.Select(format => format.ConditionalFormatType),
            Is.EqualTo([XLConditionalFormatType.ColorScale])
        );
    }

    [Test]
    public void Write_DistrictWithoutResponse_HasADashAndItsReason()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var row = file[Sheet].Row(file.RowOf(Sheet, "西岭区"));

        Assert.Multiple(() =>
        {
            Assert.That(row.Cell(2).GetString(), Is.EqualTo("不排名"));
            Assert.That(row.Cell(3).GetString(), Is.EqualTo("—"));
            Assert.That(
                file[Sheet].CellsUsed().Select(cell => cell.GetString()),
                Has.Some.EqualTo("—：该范围内没有答卷。")
            );
        });
    }

    [Test]
    public void Write_NoAreas_SaysSo()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source with { Scores = source.Scores with { Breakdowns = [] } });

        Assert.That(
            file[Sheet].CellsUsed().Select(cell => cell.GetString()),
            Has.Some.EqualTo("本次调查没有按区域划分的结果。")
        );
    }

    [Test]
    public void Write_ManyDistricts_ArePrintedSideBySideWithTheFirstColumnAgain()
    {
        using var file = new WorkbookFile(ManyDistricts.Source(40));
        using var document = file.Open();
        var titles = document
            .WorkbookPart!.Workbook.Descendants<DefinedName>()
            .Select(name => name.Text)
            .Where(text => text.Contains("$A:$A", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(file[Sheet].PageSetup.PagesWide, Is.EqualTo(3));
            Assert.That(titles, Is.EqualTo(["分区域!$A:$A,分区域!$1:$1"]));
        });
    }
}
