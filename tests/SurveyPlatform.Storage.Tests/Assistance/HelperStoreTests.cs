using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Assistance;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class HelperStoreTests(TestDatabase database)
{
    private readonly HelperStore store = new(database);

    [Test]
    public async Task AddAsync_Helper_IsFoundByTheLinkOfItsWaveAlone()
    {
        var (wave, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var (here, anywhere) = (TestHelpers.Helper("云03"), TestHelpers.Helper("云12", area: null));
        await AddAsync(wave.Id, here, anywhere);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await FindAsync(wave.Id, here), Is.EqualTo(here.Helper));
            Assert.That(await FindAsync(wave.Id, anywhere), Is.EqualTo(anywhere.Helper));
            Assert.That(await FindAsync(other.Id, here), Is.Null);
        });
    }

    [Test]
    public async Task AddAsync_CodeOrLinkThatIsTaken_ChangesNothing()
    {
        var (wave, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var helper = TestHelpers.Helper("云03");
        await AddAsync(wave.Id, helper);

        var sameCode = await store.AddAsync(wave.Id, TestHelpers.Helper("云03"), CancellationToken.None);
        var sameLink = await store.AddAsync(
            wave.Id,
            helper with
            {
                Helper = helper.Helper with { Code = "云04" },
            },
            CancellationToken.None
        );

        Assert.That((sameCode, sameLink), Is.EqualTo((false, false)));
        Assert.That(await store.AddAsync(other.Id, helper, CancellationToken.None), Is.True, "Each wave has its own.");
        Assert.That(await ListAsync(wave.Id), Is.EqualTo(new[] { helper.Helper }));
    }

    [Test]
    public async Task ListAsync_AddedInAnyOrder_IsByCode()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        await AddAsync(wave.Id, TestHelpers.Helper("云10"), TestHelpers.Helper("中02"), TestHelpers.Helper("云02"));

        var listed = await ListAsync(wave.Id);
        Assert.That(listed.Select(helper => helper.Code), Is.EqualTo(new[] { "中02", "云02", "云10" }));
    }

    [Test]
    public async Task VoidAsync_One_LeavesTheOthersAndIsKnownStill()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var (one, other) = (TestHelpers.Helper("云01"), TestHelpers.Helper("云02"));
        await AddAsync(wave.Id, one, other);

        Assert.That(await store.VoidAsync(wave.Id, "云01", CancellationToken.None), Is.True);
        Assert.That(await store.VoidAsync(wave.Id, "云09", CancellationToken.None), Is.False);
        Assert.That(
            await ListAsync(wave.Id),
            Is.EqualTo(new[] { one.Helper with { State = HelperState.Void }, other.Helper })
        );
    }

    private async Task AddAsync(Guid waveId, params HashedHelper[] helpers)
    {
        foreach (var helper in helpers)
        {
            Assert.That(await store.AddAsync(waveId, helper, CancellationToken.None), Is.True);
        }
    }

    private Task<Helper?> FindAsync(Guid waveId, HashedHelper helper) =>
        store.FindAsync(waveId, helper.LinkHash, CancellationToken.None);

    private Task<IReadOnlyList<Helper>> ListAsync(Guid waveId) => store.ListAsync(waveId, CancellationToken.None);
}
