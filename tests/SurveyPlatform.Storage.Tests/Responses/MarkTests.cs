using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Slips;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

/// <summary>Whoever files again is taken again and flagged, as often as it happens and whoever comes at once.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class MarkTests(TestDatabase database)
{
    private readonly ResponseStore store = new(database);

    [Test]
    public async Task FileAllAsync_TwoHundredAtOnceFromOneDevice_FlagsAllButOne()
    {
        var (wave, device) = (await Specimen.OpenWaveAsync(database), Device());

        // Two stores stand for two nodes: nothing but the database is between them.
        ResponseStore[] nodes = [store, new(database)];
        var filings = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i => Task.Run(() => nodes[i % 2].FileAllAsync([Of(wave, device)], CancellationToken.None)))
        );

        var flags = (await ListAsync(wave)).ConvertAll(response => response.Suspicions);
        Assert.Multiple(() =>
        {
            Assert.That(filings.SelectMany(filing => filing), Is.All.InstanceOf<Filing.Filed>());
            Assert.That(flags, Has.Exactly(199).EqualTo(Suspicions.SameDevice));
            Assert.That(flags, Has.Exactly(1).EqualTo(Suspicions.None));
        });
    }

    [Test]
    public async Task FileAllAsync_OneTransaction_CountsInItsOrderAndEachMarkByItself()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var (one, other, network) = (Device(), Device(), Network(most: 3));

        await store.FileAllAsync(
            [Of(wave, one, network), Of(wave, one, network), Of(wave), Of(wave, other, network)],
            CancellationToken.None
        );
        await store.FileAllAsync([Of(wave, other, network), Of(wave, Device(), network)], CancellationToken.None);

        Assert.That(
            (await ListAsync(wave)).Select(response => response.Suspicions),
            Is.EqualTo(
                new[]
                {
                    Suspicions.None,
                    Suspicions.SameDevice,
                    Suspicions.None,
                    Suspicions.None,
                    Suspicions.SameDevice | Suspicions.SameNetwork,
                    Suspicions.SameNetwork,
                }
            )
        );
    }

    [Test]
    public async Task FileAllAsync_AResend_CountsNothing()
    {
        var (wave, device) = (await Specimen.OpenWaveAsync(database), Device());
        var arrival = Of(wave, device);

        await store.FileAllAsync([arrival, arrival], CancellationToken.None);
        await store.FileAllAsync([arrival], CancellationToken.None);

        Assert.That((await ListAsync(wave)).ConvertAll(response => response.Suspicions), Is.EqualTo([Suspicions.None]));
    }

    [Test]
    public async Task FileAllAsync_SuspectForSomethingElse_KeepsThatToo()
    {
        var (wave, device) = (await Specimen.OpenWaveAsync(database), Device());
        var quick = Of(wave, device);
        quick = quick with { Response = quick.Response with { Suspicions = Suspicions.TooQuick } };

        await store.FileAllAsync([Of(wave, device), quick], CancellationToken.None);

        Assert.That((await ListAsync(wave))[1].Suspicions, Is.EqualTo(Suspicions.SameDevice | Suspicions.TooQuick));
    }

    [Test]
    public async Task FileAllAsync_TheSameDeviceInAnotherWave_IsNotSuspect()
    {
        var (one, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var device = Device();

        await store.FileAllAsync([Of(one, device), Of(other, device)], CancellationToken.None);

        Assert.That((await ListAsync(other))[0].Suspicions, Is.EqualTo(Suspicions.None));
    }

    [Test]
    public async Task CountBySuspicionsAsync_SomeSuspects_CountsEachSetOfReasons()
    {
        var (wave, device) = (await Specimen.OpenWaveAsync(database), Device());
        var quick = Of(wave, device);
        quick = quick with { Response = quick.Response with { Suspicions = Suspicions.TooQuick } };
        await store.FileAllAsync([Of(wave, device), quick, Of(wave, device), Of(wave, device)], CancellationToken.None);

        Assert.That(
            await store.CountBySuspicionsAsync(wave.Id, CancellationToken.None),
            Is.EquivalentTo(
                new Dictionary<Suspicions, long>
                {
                    [Suspicions.SameDevice] = 2,
                    [Suspicions.SameDevice | Suspicions.TooQuick] = 1,
                }
            )
        );
    }

    private static ArrivalMark Device() => new(TestSlips.Hash()[..32], Most: 1, Suspicions.SameDevice);

    private static ArrivalMark Network(int most) => new(TestSlips.Hash()[..32], most, Suspicions.SameNetwork);

    private static Arrival Of(Wave wave, params ArrivalMark[] marks) =>
        new(Specimen.Response(wave.Id) with { Suspicions = Suspicions.None }) { Marks = marks };

    private async Task<List<Response>> ListAsync(Wave wave) =>
        [
            .. (await store.ListAsync(wave.Id, afterSequence: 0, limit: 1000, CancellationToken.None)).Select(stored =>
                stored.Response
            ),
        ];
}
