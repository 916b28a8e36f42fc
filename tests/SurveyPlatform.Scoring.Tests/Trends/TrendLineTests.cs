using CsCheck;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class TrendLineTests
{
    [Test]
    public void Of_ThreeWaves_AgreesWithTheSumDoneByHand()
    {
        // t̄ = 2, slope (−1 · 1 + 1 · 4)/2 = 1.5, intercept 8/3 − 3, se 1/√2; residuals −1/6, 1/3, −1/6: Q = 1/6 on 1.
        var line = TrendLine.Of([1, 2, 3], [1, 3, 4], [1, 1, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(line.Slope, Is.EqualTo(1.5).Within(1e-14));
            Assert.That(line.Intercept, Is.EqualTo(-1.0 / 3).Within(1e-14));
            Assert.That(line.SlopeStandardError, Is.EqualTo(Math.Sqrt(0.5)).Within(1e-14));
            Assert.That(line.Statistic, Is.EqualTo(1.5 * Math.Sqrt(2)).Within(1e-14));
            Assert.That(line.High, Is.EqualTo(1.5 + 1.959963984540054 * Math.Sqrt(0.5)).Within(1e-12));
            Assert.That(line.LackOfFit, Is.EqualTo(1.0 / 6).Within(1e-14));
            Assert.That(line.LackOfFitDegreesOfFreedom, Is.EqualTo(1));
        });
    }

    [Test]
    public void Of_TwoWaves_GoesThroughBoth()
    {
        // From 70 ± 1 to 75 ± 2: slope 5 with se √(1 + 4), the error of the difference.
        var line = TrendLine.Of([1, 2], [70, 75], [1, 2]);

        Assert.Multiple(() =>
        {
            Assert.That(line.Slope, Is.EqualTo(5).Within(1e-12));
            Assert.That(line.SlopeStandardError, Is.EqualTo(Math.Sqrt(5)).Within(1e-12));
            Assert.That(line.LackOfFit, Is.Zero.Within(1e-20));
            Assert.That(line.LackOfFitPValue, Is.Null);
        });
    }

    [Test]
    public void Of_WaveWithoutAFigure_IsPassedOver()
    {
        var (with, without) = (
            TrendLine.Of([1, 2, 3, 4, 5], [1, double.NaN, 3, 4, 9], [1, 1, 2, 1, double.NaN]),
            TrendLine.Of([1, 3, 4], [1, 3, 4], [1, 2, 1])
        );

        Assert.That(with, Is.EqualTo(without));
    }

    [Test]
    public void Of_FiguresOnALine_FindIt() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-50, 50], Gen.Double[0.1, 9].Array[2, 12])
            .Sample(
                (slope, intercept, errors) =>
                {
                    var times = Enumerable.Range(0, errors.Length).Select(t => 2020.0 + t).ToArray();

                    var line = TrendLine.Of(times, [.. times.Select(t => intercept + slope * t)], errors);

                    Assert.That(line.Slope, Is.EqualTo(slope).Within(1e-8));
                    Assert.That(line.LackOfFit, Is.Zero.Within(1e-12));
                }
            );

    [TestCase(600, 0)]
    [TestCase(-660, 0)]
    [TestCase(0, 600)]
    [TestCase(0, -660)]
    [TestCase(-300, -660)]
    public void Of_TimesAndFiguresInAnyUnits_FindsTheSameLine(int ofFigures, int ofTimes) =>
        Gen.Select(Gen.Double[-50, 100].Array[4], Gen.Double[0.1, 9].Array[4])
            .Sample(
                (figures, errors) =>
                {
                    double[] times = [2021, 2022, 2024, 2025];
                    var usual = TrendLine.Of(times, figures, errors);
                    var other = TrendLine.Of(
                        Units.In(ofTimes, times),
                        Units.In(ofFigures, figures),
                        Units.In(ofFigures, errors)
                    );

                    Units.AssertMoved(usual.Intercept, other.Intercept, ofFigures);
                    Units.AssertMoved(usual.Slope, other.Slope, ofFigures - ofTimes);
                    Units.AssertMoved(usual.SlopeStandardError, other.SlopeStandardError, ofFigures - ofTimes);
                    Units.AssertMoved(usual.Statistic, other.Statistic);
                    Units.AssertMoved(usual.LackOfFit, other.LackOfFit);
                    Units.AssertMoved(usual.LackOfFitPValue, other.LackOfFitPValue);
                }
            );

    [Test]
    public void Of_NoLine_SaysWhy() =>
        Assert.Multiple(() =>
        {
            Assert.That(TrendLine.Of([1], [70], [1]).Absence, Is.EqualTo(ScoringFault.TooShort));
            Assert.That(TrendLine.Of([], [], []).Absence, Is.EqualTo(ScoringFault.TooShort));
            Assert.That(TrendLine.Of([1, 2], [70, 71], [0, 0]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(TrendLine.Of([1, 2], [70, 71], [0, 1]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(TrendLine.Of([0.1, 0.1], [70, 71], [1, 1]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
        });

    [Test]
    public void Of_ImpossibleInput_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => TrendLine.Of([1, 2], [70], [1, 1]), Throws.ArgumentException);
            Assert.That(() => TrendLine.Of([1, 2], [70, 71], [1, -1]), Throws.ArgumentException);
            Assert.That(() => TrendLine.Of([1, double.NaN], [70, 71], [1, 1]), Throws.ArgumentException);
            Assert.That(() => TrendLine.Of([1, 2], [70, 71], [1e-310, 1e-310]), Throws.TypeOf<OverflowException>());
        });
}
