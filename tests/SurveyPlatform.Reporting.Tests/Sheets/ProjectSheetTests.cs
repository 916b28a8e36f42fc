using SurveyPlatform.Reporting.Tests.Samples;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class ProjectSheetTests
{
    private const string Sheet = "项目排名";

    private static readonly string[] ProjectCodes = ["p1", "007"];

    [Test]
    public void Write_Projects_StandInTheOrderOfTheirScores()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);

        foreach (var ranked in source.Scores.RankProjects())
        {
            var row = file.RowOf(Sheet, ranked.Scores.Node.Project!, column: 2);
            var score = ranked.Scores.Overall.Score.Value!.Value;
            // The score stands twice: once as the length of a bar.
            Assert.That(
                file.Row(Sheet, row),
                Is.EqualTo([ranked.Rank!.Value, score, .. IndexSheetTests.Expected(ranked.Scores.Overall)])
            );
        }
    }

    [Test]
    public void Write_EqualScores_ShareThePlaceAndSayIt()
    {
        var source = SmallWave.Source();
        var nodes = source.Scores.Nodes;
        var tied = nodes.Select(node => node with { Overall = nodes[1].Overall }).ToList();
        using var file = new WorkbookFile(source with { Scores = source.Scores with { Nodes = tied } });
        var ranks = ProjectCodes.Select(code => file[Sheet].Cell(file.RowOf(Sheet, code, column: 2), 1)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(ranks.Select(rank => rank.GetDouble()), Is.All.EqualTo(1));
            Assert.That(ranks.Select(rank => rank.Style.NumberFormat.Format), Is.All.EqualTo("0\"（并列）\""));
        });
    }

    [Test]
    public void Write_ProjectWithoutScore_IsLastAndNeverZero()
    {
        var source = SmallWave.Source();
        var nodes = source.Scores.Nodes.ToList();
        nodes[1] = nodes[1] with { Overall = Sample.NoMeasures(ScoringFault.AllMissing) };
        using var file = new WorkbookFile(source with { Scores = source.Scores with { Nodes = nodes } });
        var row = file[Sheet].Row(file.RowOf(Sheet, "p1", column: 2));

        Assert.Multiple(() =>
        {
            Assert.That(row.RowNumber(), Is.GreaterThan(file.RowOf(Sheet, "007", column: 2)));
            Assert.That(row.Cell(1).GetString(), Is.EqualTo("不排名"));
            Assert.That(
                Enumerable.Range(6, 6).Select(column => row.Cell(column).GetString()),
                Is.All.EqualTo("无数据")
            );
            Assert.That(file.Row(Sheet, row.RowNumber()), Is.EqualTo([0.0]), "the base alone is a number");
            Assert.That(
                file[Sheet].CellsUsed().Select(cell => cell.GetString()),
                Has.Some.StartsWith("无数据：有答卷")
            );
        });
    }

    [Test]
    public void Write_UnknownProject_GoesByItsNode()
    {
        var source = SmallWave.Source() with { Projects = [] };
        using var file = new WorkbookFile(source);

        Assert.That(
            file[Sheet].Cell(file.RowOf(Sheet, "p1", column: 2), 3).GetString(),
            Is.EqualTo("年度民生实事满意度调查")
        );
    }
}
