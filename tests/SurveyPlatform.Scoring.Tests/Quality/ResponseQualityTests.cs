using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Scoring.Tests.Quality;

public sealed class ResponseQualityTests
{
    private const double None = double.NaN;
    private const double DontKnow = 9;

    private static readonly ResponseQualityRules Usual = new() { DontKnow = new HashSet<double> { DontKnow } };

    [Test]
    public void Of_Times_FlagsThoseBelowHalfTheMedian()
    {
        // Times above 0: 49, 50, 100, 200, 300; median 100. Exactly half is not below half.
        var result = Flag(
            [50, 100, 300, 49, None, 0, -5, 200],
            [
                [1, 2, 3, 4, 5, 6, 7, 8],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.MedianSeconds, Is.EqualTo(100));
            Assert.That(result.WithoutTime, Is.EqualTo(3));
            Assert.That(
                result.Responses.Select(row => row.IsSpeeder),
                Is.EqualTo(new[] { false, false, false, true, false, false, false, false })
            );
        });
    }

    [Test]
    public void Of_NoTimes_HasNoMedianAndNoSpeeder()
    {
        var result = Flag(
            [None, 0],
            [
                [1, 2],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.MedianSeconds, Is.Null);
            Assert.That(result.WithoutTime, Is.EqualTo(2));
            Assert.That(result.Responses.Any(row => row.IsSpeeder), Is.False);
        });
    }

    [Test]
    public void Of_OneRow_MeasuresItsAnswers()
    {
        // 4 4 – 4 2 9: the gap does not break the run of three; 4 4 4 2 have mean 3.5 and squares 0.75 + 2.25 = 3, sd √(3/3) = 1.
        var row = FlagRow(Usual, 4, 4, None, 4, 2, DontKnow);

        Assert.Multiple(() =>
        {
            Assert.That(row.LongestRun, Is.EqualTo(3));
            Assert.That(row.Variation, Is.EqualTo(1).Within(1e-12));
            Assert.That(row.Answered, Is.EqualTo(5));
            Assert.That(row.MissingRate, Is.EqualTo(1.0 / 6).Within(1e-12));
            Assert.That(row.DontKnowRate, Is.EqualTo(0.2).Within(1e-12));
            Assert.That(row.IsStraightLiner, Is.False);
        });
    }

    [Test]
    public void Of_SameAnswerThroughout_IsAStraightLiner() =>
        Assert.That(FlagRow(Usual, 4, 4, None, 4).IsStraightLiner, Is.True);

    [TestCase(9, 9, 9, TestName = "{m}(do not know, whose variation is unknown)")]
    [TestCase(4, None, None, TestName = "{m}(one answer)")]
    [TestCase(4, 4, 5, TestName = "{m}(a run that ends)")]
    public void Of_NotTheSameAnswerThroughout_IsNoStraightLiner(double first, double second, double third) =>
        Assert.That(FlagRow(Usual, first, second, third).IsStraightLiner, Is.False);

    [TestCase(0.75, 0.5, 4, true)]
    [TestCase(0.8, 0.5, 4, false)]
    [TestCase(0.75, 0.49, 4, false)]
    [TestCase(0.75, 0.5, 5, false)]
    public void Of_LooserRules_FlagAtTheirEdges(double share, double limit, int least, bool expected)
    {
        // 3 3 3 4: a run of three in four answers; sd √(0.75/3) = ½.
        var rules = Usual with
        {
            LongestRunShare = share,
            VariationLimit = limit,
            LeastAnswered = least,
        };

        Assert.That(FlagRow(rules, 3, 3, 3, 4).IsStraightLiner, Is.EqualTo(expected));
    }

    [Test]
    public void Of_NothingAnswered_HasNoVariationAndNoRates()
    {
        var row = FlagRow(Usual, None, None);

        Assert.That(row, Is.EqualTo(new FlaggedResponse(false, 0, null, false, 0, 1, 0, null)));
    }

    [Test]
    public void Of_SameAnswersAndGaps_PointToTheFirstSuchRow()
    {
        var result = Flag(
            [1, 1, 1, 1, 1],
            [
                [3, 3, 3, 4, 3],
                [None, 2, None, None, None],
            ]
        );

        Assert.That(result.Responses.Select(row => row.DuplicateOf), Is.EqualTo(new int?[] { null, null, 0, null, 0 }));
    }

    [Test]
    public void Of_ColumnsThatAreNoGrid_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Flag([1], []), Throws.ArgumentException);
            Assert.That(
                () =>
                    Flag(
                        [1],
                        [
                            [1, 2],
                        ]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    Flag(
                        [1],
                        [
                            [double.PositiveInfinity],
                        ]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    Flag(
                        [double.PositiveInfinity],
                        [
                            [1],
                        ]
                    ),
                Throws.ArgumentException
            );
        });
    }

    private static ResponseQuality Flag(double[] seconds, double[][] items) =>
        ResponseQuality.Of(seconds, items, Usual);

    private static FlaggedResponse FlagRow(ResponseQualityRules rules, params double[] answers) =>
        ResponseQuality.Of([60], Array.ConvertAll(answers, answer => new[] { answer }), rules).Responses[0];
}
