namespace SurveyPlatform.Scoring.Tests.Reference;

public sealed class ReferenceTests
{
    [TestCaseSource(nameof(Covered))]
    public void Run_ReferenceCase_GivesItsNumbers(ReferenceCase one)
    {
        var result = ReferenceOperations.Run(one);

        var departures = new ReferenceComparator(one.Tolerance).Departures(one.Expected, result);
        Assert.That(departures, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Covered() =>
        ReferenceFiles
            .Cases()
            .Where(one => ReferenceOperations.Has(one.Operation))
            .Select(one => new TestCaseData(one).SetArgDisplayNames(one.Id));
}
