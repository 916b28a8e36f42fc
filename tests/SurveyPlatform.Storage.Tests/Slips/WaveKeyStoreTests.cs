using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Slips;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class WaveKeyStoreTests(TestDatabase database)
{
    private readonly WaveKeyStore store = new(database);

    [Test]
    public async Task GetOrAddAsync_Twice_KeepsTheFirstForEachPurpose()
    {
        var waveId = (await Specimen.OpenWaveAsync(database)).Id;
        var (one, other) = (TestSlips.Hash(), TestSlips.Hash());
        var first = await store.GetOrAddAsync(waveId, "a", one, CancellationToken.None);
        var second = await store.GetOrAddAsync(waveId, "a", other, CancellationToken.None);
        await store.GetOrAddAsync(waveId, "b", other, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That((first, second), Is.EqualTo((one, one)));
            Assert.That(() => store.FindAsync(waveId, "a", CancellationToken.None), Is.EqualTo(one));
            Assert.That(() => store.FindAsync(waveId, "b", CancellationToken.None), Is.EqualTo(other));
            Assert.That(() => store.FindAsync(waveId, "c", CancellationToken.None), Is.Null);
        });
    }

    [Test]
    public async Task ListCurrentAsync_OfWavesThatAreOver_HasNone()
    {
        var purpose = TestSlips.Hash();
        var (open, closed) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var secret = TestSlips.Hash();
        await store.GetOrAddAsync(open.Id, purpose, secret, CancellationToken.None);
        await store.GetOrAddAsync(closed.Id, purpose, TestSlips.Hash(), CancellationToken.None);
        var now = Specimen.Morning.AddDays(2);
        await new WaveStore(database).CloseAsync(closed.Id, now, CancellationToken.None);

        var current = await store.ListCurrentAsync(purpose, now, CancellationToken.None);
        Assert.That(
            current,
            Is.EqualTo(
                new[]
                {
                    new WaveKey { WaveId = open.Id, Secret = secret },
                }
            )
        );
        Assert.That(await store.ListCurrentAsync(purpose, open.ClosesAt, CancellationToken.None), Is.Empty);
    }
}
