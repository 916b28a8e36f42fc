using SurveyPlatform.Scoring.Latent;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Latent;

public sealed class RowDrawsTests
{
    [Test]
    public void Draw_UnitsOfTwo_TakesBothRowsOfEach()
    {
        double[] rows = [.. Enumerable.Range(0, 20)];
        var draws = new RowDraws(rows.Length, Partition.Of([.. rows.Select(row => Math.Floor(row / 2))]));

        var drawn = draws.Draw(new Dictionary<string, double[]> { ["row"] = rows }, new SplitMix64(1))["row"];

        Assert.Multiple(() =>
        {
            Assert.That(drawn, Has.Length.EqualTo(20));
            Assert.That(drawn.Chunk(2).Select(pair => pair[1] - pair[0]), Is.All.EqualTo(1));
            Assert.That(drawn.Chunk(2).Select(pair => pair[0] % 2), Is.All.Zero);
            // With replacement: of ten units some come twice and some not at all.
            Assert.That(drawn.Distinct().Count(), Is.LessThan(20));
        });
    }
}
