using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Receipts;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Receipts;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class WithdrawalStoreTests(TestDatabase database)
{
    private readonly ResponseStore responses = new(database);
    private readonly WithdrawalStore withdrawals = new(database);

    [Test]
    public async Task WithdrawAsync_WhileTheWaveIsOpen_LeavesTheReceiptAlone()
    {
        var (wave, response) = await FileAsync();
        var outcome = await WithdrawAsync(response.Receipt);
        var counted = await responses.FindCountedAsync(response.Receipt, TimeSpan.Zero, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo(WithdrawalOutcome.Withdrawn));
            Assert.That(counted, Is.EqualTo(new CountedResponse(wave.Id, new DateOnly(2026, 2, 28), true)));
        });
        Assert.That(await responses.FindAsync(wave.Id, response.Id, CancellationToken.None), Is.Null);
        Assert.That(await responses.ListAsync(wave.Id, 0, 10, CancellationToken.None), Is.Empty);
        Assert.That(
            (await new WaveStore(database).FindAsync(wave.Id, CancellationToken.None))!.Withdrawn,
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task WithdrawAsync_Again_SaysTheSameAndCountsOnce()
    {
        var (wave, response) = await FileAsync(new QuotaPlan { Most = 5 });
        await WithdrawAsync(response.Receipt);
        Assert.That(await WithdrawAsync(response.Receipt), Is.EqualTo(WithdrawalOutcome.Withdrawn));
        Assert.That(
            (await new WaveStore(database).FindAsync(wave.Id, CancellationToken.None))!.Withdrawn,
            Is.EqualTo(1)
        );
        Assert.That((await responses.CountByCellAsync(wave.Id, CancellationToken.None))[string.Empty], Is.Zero);
    }

    [Test]
    public async Task WithdrawAsync_AfterTheWave_IsTooLate()
    {
        var (wave, response) = await FileAsync();
        Assert.That(
            await withdrawals.WithdrawAsync(response.Receipt, wave.ClosesAt, CancellationToken.None),
            Is.EqualTo(WithdrawalOutcome.TooLate)
        );
        Assert.That(await responses.FindAsync(wave.Id, response.Id, CancellationToken.None), Is.EqualTo(response));
    }

    [Test]
    public async Task WithdrawAsync_OfNoReceipt_IsUnknown() =>
        Assert.That(await WithdrawAsync("NOSUCHRECEIPT"), Is.EqualTo(WithdrawalOutcome.Unknown));

    [Test]
    public async Task FileAsync_OfWhatWasTakenBack_DoesNotBringItBack()
    {
        var (wave, response) = await FileAsync();
        await WithdrawAsync(response.Receipt);
        Assert.That(
            await responses.FileAsync(response, CancellationToken.None),
            Is.EqualTo(new Filing.Withdrawn()),
            "A phone that never heard of the receipt sends again."
        );
        Assert.That(await responses.ListAsync(wave.Id, 0, 10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task WithdrawAsync_FromAFullWave_MakesRoomForOne()
    {
        var (wave, response) = await FileAsync(new QuotaPlan { Most = 1 });
        await WithdrawAsync(response.Receipt);
        var (one, other) = (Of(wave), Of(wave));
        Assert.That(await responses.FileAsync(one, CancellationToken.None), Is.EqualTo(new Filing.Filed()));
        Assert.That(await responses.FileAsync(other, CancellationToken.None), Is.EqualTo(new Filing.QuotaFull(null)));
    }

    [Test]
    public async Task WithdrawAsync_ManyAtOnceWhileOthersFile_KeepsTheCountTrue()
    {
        var (wave, first) = await FileAsync(new QuotaPlan { Most = 1000 });
        Response[] filed = [first, .. Enumerable.Range(0, 30).Select(_ => Of(wave))];
        await responses.FileAllAsync([.. filed.Skip(1)], CancellationToken.None);
        await Task.WhenAll(
            filed
                .Select(response => Task.Run(() => WithdrawAsync(response.Receipt)))
                .Concat(
                    filed.Select(_ =>
                        Task.Run<WithdrawalOutcome>(async () =>
                        {
                            await responses.FileAsync(Of(wave), CancellationToken.None);
                            return WithdrawalOutcome.Unknown;
                        })
                    )
                )
        );

        Assert.That(await responses.ListAsync(wave.Id, 0, 100, CancellationToken.None), Has.Count.EqualTo(31));
        Assert.That((await responses.CountByCellAsync(wave.Id, CancellationToken.None))[string.Empty], Is.EqualTo(31));
    }

    private Task<WithdrawalOutcome> WithdrawAsync(string receipt) =>
        withdrawals.WithdrawAsync(receipt, Specimen.Morning, CancellationToken.None);

    private static Response Of(Wave wave) =>
        Specimen.Response(wave.Id) with
        {
            FiledAt = Specimen.Morning,
            QuotaCell = null,
        };

    private async Task<(Wave, Response)> FileAsync(QuotaPlan? quota = null)
    {
        var survey = Specimen.Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var wave = Specimen.Wave(survey.Id, await Specimen.PublishAsync(database)) with { Quota = quota };
        await new WaveStore(database).AddAsync(wave, CancellationToken.None);
        var response = Of(wave);
        await responses.FileAsync(response, CancellationToken.None);
        return (wave, response);
    }
}
