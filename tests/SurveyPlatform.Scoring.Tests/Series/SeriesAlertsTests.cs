using SurveyPlatform.Scoring.Series;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class SeriesAlertsTests
{
    [TestCase(SeriesAlerts.None, false)]
    [TestCase(SeriesAlerts.RunOfEight, false)]
    [TestCase(SeriesAlerts.RunOfEight | SeriesAlerts.FarFromMedian, true)]
    public void AreConfirmed_NumberOfRules_TakesTwo(SeriesAlerts alerts, bool expected) =>
        Assert.That(alerts.AreConfirmed(), Is.EqualTo(expected));
}
