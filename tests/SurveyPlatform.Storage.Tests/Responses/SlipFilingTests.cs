using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Slips;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

/// <summary>A slip is good for one response, whoever comes at once, and says nothing of it afterwards.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class SlipFilingTests(TestDatabase database)
{
    private readonly ResponseStore store = new(database);
    private readonly SlipStore slips = new(database);

    [TestCase(1, 1)]
    [TestCase(50, 50)]
    public async Task FileAsync_TwoHundredAtOnce_TakesOneACode(int codes, int taken)
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var hashes = await IssueAsync(wave, codes);

        // Two stores stand for two nodes: nothing but the database is between them.
        ResponseStore[] nodes = [store, new(database)];
        var filings = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => Task.Run(() => FileAsync(nodes[i % 2], Of(wave, hashes[i % codes]))))
        );

        var counts = await slips.CountAsync(wave.Id, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(filings.Count(filing => filing is Filing.Filed), Is.EqualTo(taken));
            Assert.That(
                filings.Where(filing => filing is not Filing.Filed),
                Is.All.EqualTo(new Filing.SlipRefused(SlipFault.Used)).And.Exactly(200 - taken).Items
            );
            Assert.That(counts.Single().State, Is.EqualTo(SlipState.Used));
            Assert.That(counts.Single().Count, Is.EqualTo(taken));
        });
        Assert.That(await CountOnFileAsync(wave), Is.EqualTo(taken));
    }

    [Test]
    public async Task FileAllAsync_OneTransaction_UsesEachCodeForTheFirst()
    {
        var wave = await OpenWaveAsync(WaveAccess.Open);
        var hashes = await IssueAsync(wave, 2);
        var filings = await store.FileAllAsync(
            [Of(wave, hashes[0]), Of(wave, hashes[0]), Of(wave, hashes[1]), Of(wave, hash: null)],
            CancellationToken.None
        );

        Assert.That(
            filings,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.Filed(),
                    new Filing.SlipRefused(SlipFault.Used),
                    new Filing.Filed(),
                    new Filing.Filed(),
                }
            )
        );
    }

    [Test]
    public async Task FileAsync_Resent_IsAlreadyFiledWithTheCodeAndWithoutIt()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var hashes = await IssueAsync(wave, 2);
        var arrival = Of(wave, hashes[0]);
        var other = Of(wave, hashes[1]);
        var first = await store.FileAllAsync([arrival, other, other], CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(first[2], Is.EqualTo(new Filing.AlreadyFiled(other.Response)));
            Assert.That(
                () => FileAsync(store, arrival),
                Is.EqualTo(new Filing.AlreadyFiled(arrival.Response)),
                "The answer got lost, and the phone sends again."
            );
            Assert.That(
                () => FileAsync(store, arrival with { SlipHash = null }),
                Is.EqualTo(new Filing.AlreadyFiled(arrival.Response))
            );
        });
    }

    [Test]
    public async Task FileAsync_WithoutAGoodCode_SaysWhyAndFilesNothing()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var hashes = await IssueAsync(wave, 1);
        await slips.VoidAsync(wave.Id, Serial(0), area: null, CancellationToken.None);
        var elsewhere = await IssueAsync(await OpenWaveAsync(WaveAccess.Open), 1);
        Assert.Multiple(() =>
        {
            AssertRefused(Of(wave, hash: null), SlipFault.Missing);
            AssertRefused(Of(wave, TestSlips.Hash()), SlipFault.Unknown);
            AssertRefused(Of(wave, elsewhere[0]), SlipFault.Unknown);
            AssertRefused(Of(wave, hashes[0]), SlipFault.Void);
        });
        Assert.That(await CountOnFileAsync(wave), Is.Zero);
    }

    [Test]
    public async Task FileAsync_BySystemsToAWaveOfSlips_NeedsNone()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var arrival = new Arrival(Specimen.Response(wave.Id) with { Channel = Channel.Api });
        Assert.That(await FileAsync(store, arrival), Is.InstanceOf<Filing.Filed>());
    }

    [Test]
    public async Task FileAllAsync_ToAFullWave_LeavesTheSlipGood()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly, new QuotaPlan { Most = 1 });
        var hashes = await IssueAsync(wave, 3);
        var filings = await store.FileAllAsync(
            [Of(wave, TestSlips.Hash()), Of(wave, hashes[0]), Of(wave, hashes[1])],
            CancellationToken.None
        );

        Assert.Multiple(() =>
        {
            Assert.That(filings[1], Is.EqualTo(new Filing.Filed()), "What is refused for its code takes no room.");
            Assert.That(filings[2], Is.EqualTo(new Filing.QuotaFull(null)));
        });
        Assert.That(
            (await slips.FindAsync(wave.Id, hashes[1], CancellationToken.None))!.State,
            Is.EqualTo(SlipState.Issued)
        );
    }

    [Test]
    public async Task FileAllAsync_ThatBreaksOff_LeavesTheSlipGood()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var hashes = await IssueAsync(wave, 1);
        var broken = new Arrival(Specimen.Response(wave.Id) with { Channel = Channel.Api, Receipt = string.Empty });
        await Assert.ThatAsync(
            () => store.FileAllAsync([Of(wave, hashes[0]), broken], CancellationToken.None),
            Throws.InstanceOf<System.Data.Common.DbException>()
        );
        Assert.That(
            (await slips.FindAsync(wave.Id, hashes[0], CancellationToken.None))!.State,
            Is.EqualTo(SlipState.Issued)
        );
    }

    [Test]
    public async Task FileAsync_WhileItsSlipIsTakenBack_WaitsAndIsToldSo()
    {
        var wave = await OpenWaveAsync(WaveAccess.SlipsOnly);
        var hashes = await IssueAsync(wave, 1);

        // Taking back is begun and not yet committed: nobody else sees the slip as void by then.
        Task<Filing> filing;
        await using (var voiding = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            await new SlipStore(voiding).VoidAsync(wave.Id, Serial(0), area: null, CancellationToken.None);
            filing = Task.Run(() => FileAsync(store, Of(wave, hashes[0])));
            await Task.Delay(300);
            await voiding.CommitAsync(CancellationToken.None);
        }

        Assert.That(await filing, Is.EqualTo(new Filing.SlipRefused(SlipFault.Void)));
    }

    private static Task<Filing> FileAsync(ResponseStore node, Arrival arrival) =>
        node.FileAllAsync([arrival], CancellationToken.None)
            .ContinueWith(filed => filed.Result[0], TaskScheduler.Default);

    private void AssertRefused(Arrival arrival, SlipFault fault) =>
        Assert.That(() => FileAsync(store, arrival), Is.EqualTo(new Filing.SlipRefused(fault)));

    private static Arrival Of(Wave wave, string? hash) =>
        new(Specimen.Response(wave.Id) with { Channel = Channel.Web }, hash);

    private static string Serial(int i) => $"{i:D8}";

    private async Task<string[]> IssueAsync(Wave wave, int count)
    {
        var made = Enumerable.Range(0, count).Select(i => TestSlips.Printed(Serial(i))).ToList();
        await slips.AddAsync(wave.Id, made, CancellationToken.None);
        return [.. made.Select(slip => slip.CodeHash)];
    }

    private async Task<int> CountOnFileAsync(Wave wave) =>
        (await store.ListAsync(wave.Id, 0, 1000, CancellationToken.None)).Count;

    private async Task<Wave> OpenWaveAsync(WaveAccess access, QuotaPlan? quota = null)
    {
        var survey = Specimen.Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var wave = Specimen.Wave(survey.Id, await Specimen.PublishAsync(database)) with
        {
            Access = access,
            Quota = quota,
        };
        await new WaveStore(database).AddAsync(wave, CancellationToken.None);
        return wave;
    }
}
