using SurveyPlatform.Reporting.Tests.Samples;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class IndexSheetTests
{
    private const string Sheet = "指标体系";

    [Test]
    public void Write_EveryNode_StandsInItsRowWithAllItsFigures()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var first = file.RowOf(Sheet, "民生实事群众满意度总指数");

        for (var i = 0; i < source.Scores.Nodes.Count; i++)
        {
            var node = source.Scores.Nodes[i];
            Assert.That(
                file.Row(Sheet, first + i),
                Is.EqualTo([node.Share, node.ShareOfWhole, .. Expected(node.Overall)]),
                node.Node.Code
            );
        }
    }

    [Test]
    public void Write_Levels_AreIndentedAndCanBeFolded()
    {
        using var file = new WorkbookFile(CityWave.Source());
        var first = file.RowOf(Sheet, "民生实事群众满意度总指数");
        var rows = Enumerable.Range(first, 3).Select(row => file[Sheet].Row(row)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row.OutlineLevel), Is.EqualTo([0, 1, 2]));
            Assert.That(rows.Select(row => row.Cell(1).Style.Alignment.Indent), Is.EqualTo([0, 2, 4]));
            Assert.That(rows.Select(row => row.Cell(2).GetString()), Is.EqualTo(["一级", "二级", "三级"]));
        });
    }

    [Test]
    public void Write_Formats_AreThoseOfTheHouse()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var row = file[Sheet].Row(file.RowOf(Sheet, "年度民生实事满意度调查", from: 5));

        Assert.That(
            Enumerable.Range(3, 9).Select(column => row.Cell(column).Style.NumberFormat.Format),
            Is.EqualTo(["0.0%", "0.0%", "0.0", "0.00", "0.0", "0.0", "0.0%", "0.0%", "#,##0"])
        );
    }

    [Test]
    public void Write_NoIndex_SaysSo()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source with { Scores = source.Scores with { Nodes = [] } });

        Assert.That(
            file[Sheet].CellsUsed().Select(cell => cell.GetString()),
            Has.Some.StartsWith("本问卷没有设指标体系")
        );
    }

    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<double> Expected(Measures measures) =>
        [
            measures.Score.Value!.Value,
            measures.Score.StandardError!.Value,
            measures.Score.Low!.Value,
            measures.Score.High!.Value,
            measures.SatisfiedRate.Value!.Value,
            measures.AwarenessRate.Value!.Value,
            measures.Score.Base,
        ];
}
