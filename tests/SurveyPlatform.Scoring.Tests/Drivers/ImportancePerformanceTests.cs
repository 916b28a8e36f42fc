using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Drivers;

public sealed class ImportancePerformanceTests
{
    private const double None = double.NaN;

    [Test]
    public void At_OneItemInEachCorner_NamesTheCorners()
    {
        var matrix = ImportancePerformance.At([3, 3, 1, 1], [80, 60, 60, 80], 2, 70);

        Assert.That(
            matrix.Quadrants,
            Is.EqualTo(
                new Quadrant?[]
                {
                    Quadrant.KeepUp,
                    Quadrant.Concentrate,
                    Quadrant.LowPriority,
                    Quadrant.PossibleOverkill,
                }
            )
        );
    }

    [Test]
    public void At_ItemOnTheLines_CountsAsHigh() =>
        Assert.That(ImportancePerformance.At([2], [70], 2, 70).Quadrants[0], Is.EqualTo(Quadrant.KeepUp));

    [Test]
    public void AtMeans_EqualNumbers_StandOnTheirMean()
    {
        // 0.1 + 0.1 + 0.1 is more than 0.3 to a computer, and its third more than 0.1.
        var matrix = ImportancePerformance.AtMeans([0.1, 0.1, 0.1], [70.1, 70.1, 70.1]);

        Assert.That(matrix.Quadrants, Is.All.EqualTo(Quadrant.KeepUp));
    }

    [Test]
    public void AtMeansAndMedians_ItemWithoutPerformance_HasNoQuadrantAndNoSay()
    {
        // Items with both: importance 1, 2, 6 (mean 3, median 2), performance 10, 20, 60 (mean 30, median 20).
        double[] importance = [1, 2, 6, 100, None];
        double[] performance = [10, 20, 60, None, 100];

        var (means, medians) = (
            ImportancePerformance.AtMeans(importance, performance),
            ImportancePerformance.AtMedians(importance, performance)
        );

        Assert.Multiple(() =>
        {
            Assert.That((means.CrossImportance, means.CrossPerformance), Is.EqualTo((3.0, 30.0)));
            Assert.That((medians.CrossImportance, medians.CrossPerformance), Is.EqualTo((2.0, 20.0)));
            Assert.That(
                means.Quadrants,
                Is.EqualTo(new Quadrant?[] { Quadrant.LowPriority, Quadrant.LowPriority, Quadrant.KeepUp, null, null })
            );
            Assert.That(
                medians.Quadrants,
                Is.EqualTo(new Quadrant?[] { Quadrant.LowPriority, Quadrant.KeepUp, Quadrant.KeepUp, null, null })
            );
        });
    }

    [Test]
    public void AtMedians_EvenCount_CrossesHalfwayBetweenTheMiddleTwo() =>
        Assert.That(ImportancePerformance.AtMedians([4, 1, 2, 8], [1, 1, 1, 1]).CrossImportance, Is.EqualTo(3));

    [Test]
    public void AtMeansAndMedians_NoItemWithBoth_IsMissing()
    {
        Assert.Multiple(() =>
        {
            AssertMissing(() => ImportancePerformance.AtMeans([1, None], [None, 1]));
            AssertMissing(() => ImportancePerformance.AtMedians([], []));
        });
    }

    [Test]
    public void At_NumbersThatAreNoItems_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => ImportancePerformance.AtMeans([1], [1, 2]), Throws.ArgumentException);
            Assert.That(() => ImportancePerformance.AtMeans([double.PositiveInfinity], [1]), Throws.ArgumentException);
            Assert.That(
                () => ImportancePerformance.At([1], [1], None, 1),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });
    }

    private static void AssertMissing(Action act) =>
        Assert.That(act, Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.AllMissing));
}
