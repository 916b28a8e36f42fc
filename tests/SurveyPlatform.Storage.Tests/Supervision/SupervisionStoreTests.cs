using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Storage.Supervision;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Supervision;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class SupervisionStoreTests(TestDatabase database)
{
    private readonly SupervisionStore store = new(database);

    [Test]
    public async Task ListProjectsAsync_AfterAdd_ListsEveryColumnByYearAndCode()
    {
        var projects = new[] { Project("b", 2025), Project("A", 2026), Project("a", 2026) };
        foreach (var project in projects.Reverse())
        {
            Assert.That(await store.AddAsync(project, CancellationToken.None), Is.True);
        }

        Assert.That(await store.ListProjectsAsync(CancellationToken.None), Is.EqualTo(projects));
        Assert.That(await store.AddAsync(Project("a", 2020), CancellationToken.None), Is.False);
        Assert.That(await store.ListProjectsAsync(CancellationToken.None), Is.EqualTo(projects));
    }

    [Test]
    public async Task ListObservationPointsAsync_EveryKind_ListsEveryColumnByCode()
    {
        var points = Enum.GetValues<ObservationKind>().Select(Point).ToList();
        foreach (var point in points.AsEnumerable().Reverse())
        {
            Assert.That(await store.AddAsync(point, CancellationToken.None), Is.True);
        }

        Assert.That(await store.ListObservationPointsAsync(CancellationToken.None), Is.EqualTo(points));
        Assert.That(await store.AddAsync(points[0] with { Area = "510904" }, CancellationToken.None), Is.False);
        Assert.That(await store.ListObservationPointsAsync(CancellationToken.None), Is.EqualTo(points));
    }

    private static Project Project(string code, int year) =>
        new()
        {
            Code = code,
            Title = Specimen.Text("老旧小区改造"),
            Subject = Specimen.Text("住房"),
            Department = Specimen.Text("市住建局"),
            Year = year,
            Goal = Specimen.Text("改造一百个小区"),
        };

    private static ObservationPoint Point(ObservationKind kind) =>
        new()
        {
            Code = $"p{(int)kind}",
            Name = Specimen.Text("观察点"),
            Kind = kind,
            Area = "510903",
        };
}
