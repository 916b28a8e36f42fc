using SurveyPlatform.Model.Areas;
using SurveyPlatform.Storage.Areas;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Areas;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class AreaStoreTests(TestDatabase database)
{
    private readonly AreaStore store = new(database);

    [Test]
    public async Task FindAsync_AfterAdd_ReturnsTheTree()
    {
        var tree = Specimen.Areas();

        var isAdded = await store.AddAsync(tree, CancellationToken.None);

        var found = await store.FindAsync(tree.Code, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(isAdded, Is.True);
            Assert.That(found!.Code, Is.EqualTo(tree.Code));
            Assert.That(found.Areas, Is.EqualTo(tree.Areas));
        });
    }

    [Test]
    public async Task FindAsync_UnknownCode_IsNull() =>
        Assert.That(await store.FindAsync("nowhere", CancellationToken.None), Is.Null);

    [Test]
    public async Task AddAsync_CodeOnFile_ChangesNothing()
    {
        var tree = Specimen.Areas();
        await store.AddAsync(tree, CancellationToken.None);

        var other = new AreaTree(tree.Code, [new Area { Code = "1", Name = Specimen.Text("别处") }]);
        var isAdded = await store.AddAsync(other, CancellationToken.None);

        var found = await store.FindAsync(tree.Code, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(isAdded, Is.False);
            Assert.That(found!.Areas, Is.EqualTo(tree.Areas));
        });
    }

    [Test]
    public async Task ListAsync_SeveralTrees_ListsThemWholeAndByCode()
    {
        var trees = new[] { Specimen.Areas(), Specimen.Areas(), Specimen.Areas() };
        foreach (var tree in trees)
        {
            await store.AddAsync(tree, CancellationToken.None);
        }

        var listed = await store.ListAsync(CancellationToken.None);

        var codes = listed.Select(tree => tree.Code).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(codes, Is.SupersetOf(trees.Select(tree => tree.Code)));
            Assert.That(codes, Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(listed[codes.IndexOf(trees[0].Code)].Areas, Is.EqualTo(trees[0].Areas));
        });
    }
}
