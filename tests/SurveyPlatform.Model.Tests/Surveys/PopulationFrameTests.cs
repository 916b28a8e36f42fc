using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Model.Tests.Surveys;

public sealed class PopulationFrameTests
{
    private static readonly PopulationFrame People = new()
    {
        Code = "p",
        Source = "made up",
        Dimensions = ["area", "sex"],
        Cells =
        [
            new PopulationCell { Key = ["11", "m"], Count = 1 },
            new PopulationCell { Key = ["11", "f"], Count = 2 },
            new PopulationCell { Key = ["12", "m"], Count = 4 },
            new PopulationCell { Key = ["12", "f"], Count = 8 },
        ],
    };

    [TestCase("sex", "m 5;f 10")]
    [TestCase("area", "11 3;12 12")]
    [TestCase("sex,area", "m/11 1;f/11 2;m/12 4;f/12 8")]
    [TestCase("", " 15")]
    public void Collapse_OntoSomeDimensions_SumsTheRest(string dimensions, string expected)
    {
        string[] tags = dimensions.Length == 0 ? [] : dimensions.Split(',');

        var cells = People.Collapse(tags).Select(cell => $"{string.Join('/', cell.Key)} {cell.Count}");

        Assert.That(cells, Is.EqualTo(expected.Split(';')));
    }

    [Test]
    public void Collapse_OntoADimensionItDoesNotHave_IsRefused() =>
        Assert.Throws<ArgumentException>(() => People.Collapse(["ageband"]));
}
