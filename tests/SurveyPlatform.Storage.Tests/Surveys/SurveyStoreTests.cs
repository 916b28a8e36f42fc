using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Surveys;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class SurveyStoreTests(TestDatabase database)
{
    private readonly SurveyStore store = new(database);

    [Test]
    public async Task AddAsync_EverythingSet_IsFoundAgain()
    {
        var survey = Specimen.Survey();

        var isAdded = await store.AddAsync(survey, CancellationToken.None);

        Assert.That(isAdded, Is.True);
        await AssertIsFoundAsync(survey);
    }

    [Test]
    public async Task AddAsync_NothingSetThatNeedNotBe_IsFoundAgain()
    {
        var survey = Specimen.Survey() with { Population = null, Weighting = null, Sampling = null, Breakdowns = [] };

        await store.AddAsync(survey, CancellationToken.None);

        await AssertIsFoundAsync(survey);
    }

    [Test]
    public async Task AddAsync_IdOrSlugTaken_ChangesNothing()
    {
        var survey = Specimen.Survey();
        await store.AddAsync(survey, CancellationToken.None);

        var bySlug = await store.AddAsync(Specimen.Survey() with { Slug = survey.Slug }, CancellationToken.None);
        var byId = await store.AddAsync(Specimen.Survey() with { Id = survey.Id }, CancellationToken.None);

        Assert.That((bySlug, byId), Is.EqualTo((false, false)));
        await AssertIsFoundAsync(survey);
    }

    [Test]
    public async Task Find_Unknown_IsNull()
    {
        Assert.That(await store.FindAsync(Guid.NewGuid(), CancellationToken.None), Is.Null);
        Assert.That(await store.FindBySlugAsync("nothing", CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task ListAsync_SlugsInAnyCase_ListsThemInTheOrderOfTheirBytes()
    {
        foreach (var slug in new[] { "b-list", "C-list", "a-list" })
        {
            await store.AddAsync(Specimen.Survey() with { Slug = slug }, CancellationToken.None);
        }

        var listed = await store.ListAsync(CancellationToken.None);

        string[] inOrder = ["C-list", "a-list", "b-list"];
        var slugs = listed
            .Select(survey => survey.Slug)
            .Where(slug => slug.EndsWith("-list", StringComparison.Ordinal));
        Assert.That(slugs, Is.EqualTo(inOrder));
    }

    private async Task AssertIsFoundAsync(Survey survey)
    {
        var listed = await store.ListAsync(CancellationToken.None);
        var found = new[]
        {
            await store.FindAsync(survey.Id, CancellationToken.None),
            await store.FindBySlugAsync(survey.Slug, CancellationToken.None),
            listed.Single(one => one.Id == survey.Id),
        };
        Assert.That(found.Select(Specimen.Json), Is.All.EqualTo(Specimen.Json(survey)));
    }
}
