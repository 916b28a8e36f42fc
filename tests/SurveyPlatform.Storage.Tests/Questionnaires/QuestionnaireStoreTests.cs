using System.Security.Cryptography;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Questionnaires;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Questionnaires;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class QuestionnaireStoreTests(TestDatabase database)
{
    private readonly QuestionnaireStore store = new(database);

    [Test]
    public async Task FindDraftAsync_AfterAdd_ReturnsEveryColumn()
    {
        var (id, content) = (Guid.NewGuid(), Specimen.Questionnaire());

        var isAdded = await store.AddAsync(id, content, Specimen.Morning, CancellationToken.None);

        var draft = await store.FindDraftAsync(id, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(isAdded, Is.True);
            Assert.That(draft!.Id, Is.EqualTo(id));
            Assert.That(Specimen.Json(draft.Content), Is.EqualTo(Specimen.Json(content)));
            Assert.That(draft.Revision, Is.EqualTo(1));
            Assert.That(draft.ChangedAt, Is.EqualTo(Specimen.Morning));
        });
    }

    [Test]
    public async Task FindDraftAsync_UnknownId_IsNull() =>
        Assert.That(await store.FindDraftAsync(Guid.NewGuid(), CancellationToken.None), Is.Null);

    [Test]
    public async Task AddAsync_IdOnFile_ChangesNothing()
    {
        var id = Guid.NewGuid();
        await store.AddAsync(id, Specimen.Questionnaire("先"), Specimen.Morning, CancellationToken.None);

        var isAdded = await store.AddAsync(id, Specimen.Questionnaire("后"), Specimen.Morning, CancellationToken.None);

        var draft = await store.FindDraftAsync(id, CancellationToken.None);
        Assert.That(isAdded, Is.False);
        Assert.That(draft!.Content.Title, Is.EqualTo(Specimen.Text("先")));
    }

    [Test]
    public async Task SaveDraftAsync_ExpectedRevision_SavesTheNext()
    {
        var (id, changed) = (Guid.NewGuid(), Specimen.Questionnaire("改"));
        await store.AddAsync(id, Specimen.Questionnaire(), Specimen.Morning, CancellationToken.None);

        var isSaved = await store.SaveDraftAsync(id, changed, 1, Specimen.Morning.AddDays(1), CancellationToken.None);

        var draft = await store.FindDraftAsync(id, CancellationToken.None);
        var summary = (await store.ListAsync(CancellationToken.None)).Single(line => line.Id == id);
        Assert.Multiple(() =>
        {
            Assert.That(isSaved, Is.True);
            Assert.That(draft!.Revision, Is.EqualTo(2));
            Assert.That(draft.ChangedAt, Is.EqualTo(Specimen.Morning.AddDays(1)));
            Assert.That(Specimen.Json(draft.Content), Is.EqualTo(Specimen.Json(changed)));
            Assert.That(summary.Code, Is.EqualTo(changed.Code));
            Assert.That(summary.Title, Is.EqualTo(changed.Title));
        });
    }

    [Test]
    public async Task SaveDraftAsync_SomebodySavedBefore_ChangesNothing()
    {
        var (id, theirs) = (Guid.NewGuid(), Specimen.Questionnaire("他"));
        await store.AddAsync(id, Specimen.Questionnaire(), Specimen.Morning, CancellationToken.None);
        await store.SaveDraftAsync(id, theirs, 1, Specimen.Morning, CancellationToken.None);

        var isSaved = await store.SaveDraftAsync(
            id,
            Specimen.Questionnaire("我"),
            1,
            Specimen.Morning,
            CancellationToken.None
        );

        var draft = await store.FindDraftAsync(id, CancellationToken.None);
        Assert.That(isSaved, Is.False);
        Assert.That(draft!.Content.Code, Is.EqualTo(theirs.Code));
    }

    [Test]
    public async Task PublishAsync_FirstTime_ReturnsWhatFindVersionFinds()
    {
        var (id, content) = (Guid.NewGuid(), Specimen.Questionnaire());
        await store.AddAsync(id, content, Specimen.Morning, CancellationToken.None);

        var published = await store.PublishAsync(id, content, Specimen.Morning, CancellationToken.None);

        var found = await store.FindVersionAsync(id, 1, CancellationToken.None);
        var hash = Convert.ToHexString(SHA256.HashData(QuestionnaireJson.Write(content)));
        Assert.Multiple(() =>
        {
            Assert.That(published.Hash, Is.EqualTo(hash.ToLowerInvariant()));
            Assert.That(found!.QuestionnaireId, Is.EqualTo(id));
            Assert.That(found.Version, Is.EqualTo(1));
            Assert.That(Specimen.Json(found.Content), Is.EqualTo(Specimen.Json(content)));
            Assert.That(found.Hash, Is.EqualTo(published.Hash));
            Assert.That(found.PublishedAt, Is.EqualTo(Specimen.Morning));
            Assert.That(Specimen.Json(published), Is.EqualTo(Specimen.Json(found)));
        });
    }

    [Test]
    public async Task PublishAsync_SameAsTheNewest_AddsNoVersion()
    {
        var (id, content) = (Guid.NewGuid(), Specimen.Questionnaire());
        await store.AddAsync(id, content, Specimen.Morning, CancellationToken.None);
        await store.PublishAsync(id, content, Specimen.Morning, CancellationToken.None);

        var again = await store.PublishAsync(id, content, Specimen.Morning.AddDays(1), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(again.Version, Is.EqualTo(1));
            Assert.That(again.PublishedAt, Is.EqualTo(Specimen.Morning));
        });
    }

    [Test]
    public async Task PublishAsync_SameAsAnOlderOne_AddsAVersion()
    {
        var (id, first, second) = (Guid.NewGuid(), Specimen.Questionnaire(), Specimen.Questionnaire());
        await store.AddAsync(id, first, Specimen.Morning, CancellationToken.None);
        var versions = new List<int>();
        foreach (var content in new[] { first, second, first })
        {
            var published = await store.PublishAsync(id, content, Specimen.Morning, CancellationToken.None);
            versions.Add(published.Version);
        }

        var newest = await store.FindNewestAsync(id, CancellationToken.None);
        Assert.That(versions, Is.EqualTo(Enumerable.Range(1, 3)));
        Assert.That(newest!.Version, Is.EqualTo(3));
        Assert.That(newest.Content.Code, Is.EqualTo(first.Code));
    }

    [Test]
    public async Task PublishAsync_SeveralAtOnce_GivesEachItsOwnNumber()
    {
        var id = Guid.NewGuid();
        await store.AddAsync(id, Specimen.Questionnaire(), Specimen.Morning, CancellationToken.None);

        var published = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Specimen.Questionnaire())
                .Select(content =>
                    Task.Run(() => store.PublishAsync(id, content, Specimen.Morning, CancellationToken.None))
                )
        );

        Assert.That(published.Select(version => version.Version), Is.EquivalentTo(Enumerable.Range(1, 8)));
    }

    [Test]
    public async Task FindVersionAsync_NotPublished_IsNull()
    {
        var (published, id) = (await Specimen.PublishAsync(database), Guid.NewGuid());
        await store.AddAsync(id, Specimen.Questionnaire(), Specimen.Morning, CancellationToken.None);

        Assert.That(await store.FindVersionAsync(published.QuestionnaireId, 2, CancellationToken.None), Is.Null);
        Assert.That(await store.FindVersionAsync(id, 1, CancellationToken.None), Is.Null);
        Assert.That(await store.FindNewestAsync(id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task ListAsync_PublishedAndNot_ReturnsEveryColumn()
    {
        // Of three in a row one is published: the column has a value after a null and a null after a value.
        var ids = new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() };
        for (var i = 0; i < ids.Length; i++)
        {
            var content = Specimen.Questionnaire() with { Code = $"list-{i}" };
            await store.AddAsync(ids[i], content, Specimen.Morning, CancellationToken.None);
            if (i == 1)
            {
                await store.PublishAsync(ids[i], content, Specimen.Morning, CancellationToken.None);
                await store.PublishAsync(ids[i], Specimen.Questionnaire(), Specimen.Morning, CancellationToken.None);
            }
        }

        var listed = await store.ListAsync(CancellationToken.None);

        var title = Specimen.Questionnaire().Title;
        Assert.That(
            listed.Where(line => ids.Contains(line.Id)),
            Is.EqualTo(
                ids.Select(
                    (id, i) =>
                        new QuestionnaireSummary
                        {
                            Id = id,
                            Code = $"list-{i}",
                            Title = title,
                            Revision = 1,
                            LatestVersion = i == 1 ? 2 : null,
                        }
                )
            )
        );
    }
}
