using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class GroupSheetTests
{
    private const string Sheet = "分群体";

    [Test]
    public void Write_EveryBreakdownButTheDistricts_HasItsGroupsAndTheirProjects()
    {
        var source = CityWave.Source();
        using var file = new WorkbookFile(source);
        var from = 1;

        foreach (var breakdown in source.Scores.Breakdowns.Skip(1))
        {
            var heading = file.RowOf(Sheet, "按", from: from);
            for (var i = 0; i < breakdown.Groups.Count; i++)
            {
                var row = file.RowOf(Sheet, breakdown.Groups[i].Label.ToString(), from: heading);
                var expected = IndexSheetTests.Expected(source.Scores.Nodes[0].ByGroup[breakdown.Tag][i]);
                Assert.That(
                    file.Row(Sheet, row).Take(expected.Count),
                    Is.EqualTo(expected),
                    breakdown.Groups[i].Label.ToString()
                );
            }

            var first = source.Scores.Nodes.First(node => node.Node.Project is not null);
            var project = file.RowOf(Sheet, first.Node.Title.ToString(), from: heading);
            Assert.That(
                file.Row(Sheet, project),
                Is.EqualTo([
                    first.Overall.Score.Value!.Value,
                    .. first
                        .ByGroup[breakdown.Tag]
                        .Where(by => by.Score.Value is not null)
                        .Select(by => by.Score.Value!.Value),
                ])
            );
            from = heading + 1;
        }
    }

    [Test]
    public void Write_NoIndex_ComparesTheRatings()
    {
        var source = SmallWave.Source("题目");
        using var file = new WorkbookFile(source with { Scores = source.Scores with { Nodes = [] } });
        var rating = source.Scores.Ratings[0];

        Assert.That(
            file.Row(Sheet, file.RowOf(Sheet, "题目", from: 5)),
            Is.EqualTo([rating.Overall.Score.Value!.Value, rating.ByGroup["sex"][0].Score.Value!.Value])
        );
    }
}
