using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class OverviewSheetTests
{
    private const string Sheet = "总览";

    [Test]
    public void Write_Headline_StandsWithErrorIntervalAndBases()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var index = source.Scores.Nodes[0].Overall.Score;

        Assert.That(
            file.Row(Sheet, file.RowOf(Sheet, "民生实事群众满意度总指数")),
            Is.EqualTo([
                index.Value!.Value,
                index.StandardError!.Value,
                index.Low!.Value,
                index.High!.Value,
                index.Base,
                index.EffectiveBase,
            ])
        );
    }

    [Test]
    public void Write_TenProjects_ShowsThreeAtEachEnd()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var ranked = source.Scores.RankProjects();
        var best = file.RowOf(Sheet, "得分靠前的项目") + 2;
        var weakest = file.RowOf(Sheet, "得分靠后的项目") + 2;

        Assert.Multiple(() =>
        {
            Assert.That(
                Enumerable.Range(best, 3).Select(row => file.Row(Sheet, row).Take(2)),
                Is.EqualTo(ranked.Take(3).Select(Expected))
            );
            Assert.That(
                Enumerable.Range(weakest, 3).Select(row => file.Row(Sheet, row).Take(2)),
                Is.EqualTo(ranked.Reverse().Take(3).Select(Expected))
            );
        });

        static IReadOnlyList<double> Expected(Scoring.Waves.RankedNode project) =>
            [project.Rank!.Value, project.Scores.Overall.Score.Value!.Value];
    }

    [Test]
    public void Write_TwoProjects_ShowsNoneTwice()
    {
        using var file = new WorkbookFile(SmallWave.Source());

        Assert.That(file[Sheet].CellsUsed().Select(cell => cell.GetString()), Has.None.StartsWith("得分靠后的项目"));
    }
}
