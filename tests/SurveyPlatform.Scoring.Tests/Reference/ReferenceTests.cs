namespace SurveyPlatform.Scoring.Tests.Reference;

public sealed class ReferenceTests
{
    [TestCaseSource(nameof(Required))]
    public void Run_ReferenceCase_GivesItsNumbers(ReferenceCase one) => Assert.That(Departures(one), Is.Empty);

    [Test]
    public void Cases_OfEveryFile_AreRun() =>
        Assert.That(ReferenceFiles.Unread(), Is.Empty, "Files of another schema, of which no case is run.");

    /// <summary>Methods that may be left out: what the module has of them is held to R's numbers all the same.</summary>
    [Test]
    public void Run_OptionalCases_AreReportedAndTheSeasonalOnesAgree()
    {
        var departing = new List<string>();
        foreach (var one in ReferenceFiles.Cases().Where(one => one.IsOptional))
        {
            var departures = ReferenceOperations.HasMethodFor(one)
                ? Departures(one)
                : ["the module has no such method"];
            TestContext.Out.WriteLine(
                $"{one.Id}: {(departures.Count == 0 ? "agrees" : string.Join("; ", departures))}"
            );
            if (departures.Count > 0)
            {
                departing.Add(one.Operation);
            }
        }

        Assert.That(departing, Has.None.EqualTo("ts.stl"));
    }

    private static List<string> Departures(ReferenceCase one) =>
        [.. new ReferenceComparator(one.Tolerance).Departures(one.Expected, ReferenceOperations.Run(one))];

    private static IEnumerable<TestCaseData> Required() =>
        ReferenceFiles
            .Cases()
            .Where(one => !one.IsOptional)
            .Select(one => new TestCaseData(one).SetArgDisplayNames(one.Id));
}
