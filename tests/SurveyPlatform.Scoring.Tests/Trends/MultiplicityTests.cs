using CsCheck;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class MultiplicityTests
{
    // Ascending .01 .03 .04. Times 3 2 1: .03 .06 .04. Times 3/1 3/2 3/3: .03 .045 .04; 1 + ½ + ⅓ = 11/6.
    [TestCase(MultiplicityMethod.Bonferroni, 0.03, 0.12, 0.09)]
    [TestCase(MultiplicityMethod.Holm, 0.03, 0.06, 0.06)]
    [TestCase(MultiplicityMethod.Hochberg, 0.03, 0.04, 0.04)]
    [TestCase(MultiplicityMethod.BenjaminiHochberg, 0.03, 0.04, 0.04)]
    [TestCase(MultiplicityMethod.BenjaminiYekutieli, 0.055, 0.44 / 6, 0.44 / 6)]
    public void Adjust_ThreeComparisons_AgreesWithTheSumDoneByHand(
        MultiplicityMethod method,
        double first,
        double second,
        double third
    )
    {
        var adjusted = Multiplicity.Adjust([0.01, 0.04, 0.03], method);

        Assert.Multiple(() =>
        {
            Assert.That(adjusted[0], Is.EqualTo(first).Within(1e-14));
            Assert.That(adjusted[1], Is.EqualTo(second).Within(1e-14));
            Assert.That(adjusted[2], Is.EqualTo(third).Within(1e-14));
        });
    }

    [Test]
    public void Adjust_ComparisonNotTested_StaysSoAndDoesNotCount([Values] MultiplicityMethod method)
    {
        var (with, without) = (
            Multiplicity.Adjust([null, 0.01, 0.04, null, 0.03], method),
            Multiplicity.Adjust([0.01, 0.04, 0.03], method)
        );

        Assert.That(with, Is.EqualTo(new[] { null, without[0], without[1], null, without[2] }));
    }

    [Test]
    public void Adjust_NothingTested_StaysEmpty() =>
        Assert.Multiple(() =>
        {
            Assert.That(Multiplicity.Adjust([]), Is.Empty);
            Assert.That(Multiplicity.Adjust([null, null]), Is.EqualTo(new double?[] { null, null }));
        });

    [Test]
    public void Adjust_OneComparison_ChangesNothing([Values] MultiplicityMethod method) =>
        Assert.That(Multiplicity.Adjust([0.037], method)[0], Is.EqualTo(0.037));

    [Test]
    public void Adjust_AnyFamily_KeepsTheOrderOfMethods() =>
        Gen.Double[0, 1]
            .Array[1, 40]
            .Sample(pValues =>
            {
                double?[] p = [.. pValues.Select(value => (double?)value)];
                double[] By(MultiplicityMethod method) =>
                    [.. Multiplicity.Adjust(p, method).Select(value => value!.Value)];
                var (bonferroni, holm) = (By(MultiplicityMethod.Bonferroni), By(MultiplicityMethod.Holm));
                var (hochberg, screened) = (By(MultiplicityMethod.Hochberg), By(MultiplicityMethod.BenjaminiHochberg));
                for (var i = 0; i < pValues.Length; i++)
                {
                    Assert.That(pValues[i], Is.LessThanOrEqualTo(screened[i] + 1e-15));
                    Assert.That(screened[i], Is.LessThanOrEqualTo(hochberg[i] + 1e-15));
                    Assert.That(hochberg[i], Is.LessThanOrEqualTo(holm[i] + 1e-15));
                    Assert.That(holm[i], Is.LessThanOrEqualTo(bonferroni[i] + 1e-15));
                    Assert.That(bonferroni[i], Is.LessThanOrEqualTo(1));
                }
            });

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void Adjust_NoProbability_IsRefused(double p) =>
        Assert.That(() => Multiplicity.Adjust([0.5, p]), Throws.TypeOf<ArgumentOutOfRangeException>());
}
