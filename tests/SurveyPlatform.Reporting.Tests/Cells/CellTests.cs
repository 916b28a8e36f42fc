using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Tests.Samples;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Cells;

public sealed class CellTests
{
    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(29, true)]
    [TestCase(30, false)]
    public void BaseOf_Estimate_IsThinBelowThirtyButNotAtNone(int n, bool isThin) =>
        Assert.That(Cell.BaseOf(new Estimate { Base = n }).IsThin, Is.EqualTo(isThin));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(null)]
    public void Of_NoNumber_IsAnAbsence(double? number)
    {
        var cell = Cell.Of(number, Formats.Rate);

        Assert.Multiple(() =>
        {
            Assert.That(cell.Number, Is.Null);
            Assert.That(cell.Absence, Is.EqualTo(Absence.NoAnswer));
        });
    }

    [TestCase(ScoringFault.EmptyDomain, nameof(Absence.Nobody))]
    [TestCase(ScoringFault.AllMissing, nameof(Absence.NoAnswer))]
    [TestCase(ScoringFault.ZeroWeights, nameof(Absence.Refused))]
    public void Of_AbsentEstimate_SaysWhy(ScoringFault reason, string expected) =>
        Assert.That(Cell.Of(Estimate.None(reason), Formats.Score).Absence.ToString(), Is.EqualTo(expected));

    [Test]
    public void LowOf_ValueWithoutDegreesOfFreedom_IsNoInterval() =>
        Assert.Multiple(() =>
        {
            Assert.That(Cell.Of(Sample.Single(75), Formats.Score).Number, Is.EqualTo(75));
            Assert.That(Cell.LowOf(Sample.Single(75), Formats.Score).Absence, Is.EqualTo(Absence.NoInterval));
        });
}
