using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

/// <summary>A wave takes as many as its quota says, and not one more, whoever comes at once.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class QuotaTests(TestDatabase database)
{
    private const string Women = "510903/f";
    private const string Men = "510903/m";

    private readonly ResponseStore store = new(database);

    [Test]
    public async Task FileAsync_TwoHundredAtOnceForFifty_TakesExactlyFifty()
    {
        var wave = await OpenWaveAsync(most: null, women: 50, men: 10);

        // Two stores stand for two nodes: nothing but the database is between them.
        ResponseStore[] nodes = [store, new(database)];
        var filings = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i => Task.Run(() => nodes[i % 2].FileAsync(Of(wave, Women), CancellationToken.None)))
        );

        var counts = await store.CountByCellAsync(wave.Id, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(filings.Count(filing => filing is Filing.Filed), Is.EqualTo(50));
            Assert.That(
                filings.Where(filing => filing is not Filing.Filed),
                Is.All.EqualTo(new Filing.QuotaFull(Women)).And.Exactly(150).Items
            );
            Assert.That(counts[Women], Is.EqualTo(50));
            Assert.That(counts[string.Empty], Is.EqualTo(50));
        });
        Assert.That(await CountOnFileAsync(wave), Is.EqualTo(50));
    }

    [Test]
    public async Task FileAllAsync_OneTransaction_TakesThemInTheirOrder()
    {
        var wave = await OpenWaveAsync(most: 4, women: 2, men: 9);
        Response[] responses =
        [
            Of(wave, Women),
            Of(wave, Women),
            Of(wave, Women),
            Of(wave, Men),
            Of(wave, cell: null),
            Of(wave, Men),
            Of(wave, cell: null),
        ];

        var filings = await store.FileAllAsync(responses, CancellationToken.None);

        Assert.That(
            filings,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.Filed(),
                    new Filing.Filed(),
                    new Filing.QuotaFull(Women),
                    new Filing.Filed(),
                    new Filing.Filed(),
                    new Filing.QuotaFull(null),
                    new Filing.QuotaFull(null),
                }
            )
        );
    }

    [Test]
    public async Task FileAsync_ResentToAFullWave_IsAlreadyFiledAndTakesNoRoom()
    {
        var wave = await OpenWaveAsync(most: 2, women: 2, men: 2);
        var response = Of(wave, Women);
        await store.FileAsync(response, CancellationToken.None);
        var other = Of(wave, Men);
        var again = await store.FileAllAsync([response, other, other, response], CancellationToken.None);

        Assert.That(
            again,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.AlreadyFiled(response),
                    new Filing.Filed(),
                    new Filing.AlreadyFiled(other),
                    new Filing.AlreadyFiled(response),
                }
            )
        );
        Assert.That(
            await store.FileAsync(response, CancellationToken.None),
            Is.EqualTo(new Filing.AlreadyFiled(response))
        );
        Assert.That((await store.CountByCellAsync(wave.Id, CancellationToken.None))[Men], Is.EqualTo(1));
    }

    [Test]
    public async Task FileAsync_ToAClosedWave_IsToldSoAndNotThatItIsFull()
    {
        var wave = await OpenWaveAsync(most: 0, women: 0, men: 0);
        Assert.That(
            await store.FileAsync(Of(wave, Women) with { FiledAt = wave.ClosesAt }, CancellationToken.None),
            Is.InstanceOf<Filing.WaveNotOpen>()
        );
    }

    [Test]
    public async Task FileAllAsync_ThatBreaksOff_CountsNothing()
    {
        var wave = await OpenWaveAsync(most: 5, women: 5, men: 5);
        await Assert.ThatAsync(
            () =>
                store.FileAllAsync(
                    [Of(wave, Women), Of(wave, Women) with { Receipt = string.Empty }],
                    CancellationToken.None
                ),
            Throws.InstanceOf<System.Data.Common.DbException>()
        );
        Assert.That(await store.CountByCellAsync(wave.Id, CancellationToken.None), Is.Empty);
    }

    private static Response Of(Wave wave, string? cell) => Specimen.Response(wave.Id) with { QuotaCell = cell };

    private async Task<int> CountOnFileAsync(Wave wave) =>
        (await store.ListAsync(wave.Id, 0, 1000, CancellationToken.None)).Count;

    private async Task<Wave> OpenWaveAsync(int? most, int women, int men)
    {
        var survey = Specimen.Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var wave = Specimen.Wave(survey.Id, await Specimen.PublishAsync(database)) with
        {
            Quota = new QuotaPlan
            {
                Dimensions = ["area", "sex"],
                Cells =
                [
                    new QuotaCell { Key = ["510903", "f"], Most = women },
                    new QuotaCell { Key = ["510903", "m"], Most = men },
                ],
                Most = most,
            },
        };
        await new WaveStore(database).AddAsync(wave, CancellationToken.None);
        return wave;
    }
}
