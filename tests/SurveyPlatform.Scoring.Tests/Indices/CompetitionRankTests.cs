using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class CompetitionRankTests
{
    [Test]
    public void Of_MeansOfTheSameAnswersInAnotherOrder_IsATie()
    {
        // 200/3 both, but for the order in which 0.1, 0.2 and 0.3 were added.
        double[] scores = [66.66666666666666, 66.66666666666667, 12, double.NaN];

        Assert.That(
            CompetitionRank.Of(scores),
            Is.EqualTo(new CompetitionRank[] { new(1, true), new(1, true), new(3, false), default })
        );
    }

    [Test]
    public void Of_ScoresThatDifferInTheNinthDigit_AreNoTie() =>
        Assert.That(
            CompetitionRank.Of([66.66666666, 66.66666667]),
            Is.EqualTo(new CompetitionRank[] { new(2, false), new(1, false) })
        );

    [Test]
    public void Of_ZerosOfBothSigns_AreEqual() =>
        Assert.That(CompetitionRank.Of([0.0, -0.0]), Is.EqualTo(new CompetitionRank[] { new(1, true), new(1, true) }));
}
