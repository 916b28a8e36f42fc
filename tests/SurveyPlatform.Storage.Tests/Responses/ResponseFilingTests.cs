using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

/// <summary>What becomes of responses that come twice, too late, or all at once.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class ResponseFilingTests(TestDatabase database)
{
    private readonly ResponseStore store = new(database);
    private readonly WaveStore waves = new(database);

    [Test]
    public async Task FileAsync_Resent_ReturnsWhatIsOnFile()
    {
        var first = Specimen.Response((await Specimen.OpenWaveAsync(database)).Id);
        await store.FileAsync(first, CancellationToken.None);

        var second = first with { Answers = "{}", Receipt = "other", FiledAt = first.FiledAt.AddDays(1) };
        var filing = await store.FileAsync(second, CancellationToken.None);

        Assert.That(filing, Is.EqualTo(new Filing.AlreadyFiled(first)));
    }

    [Test]
    public async Task FileAsync_ResentAfterClosing_ReturnsWhatIsOnFile()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var response = Specimen.Response(wave.Id);
        await store.FileAsync(response, CancellationToken.None);

        var filing = await store.FileAsync(response with { FiledAt = wave.ClosesAt }, CancellationToken.None);

        Assert.That(filing, Is.EqualTo(new Filing.AlreadyFiled(response)));
    }

    [Test]
    public async Task FileAsync_SameIdToAnotherWave_FilesIt()
    {
        var first = Specimen.Response((await Specimen.OpenWaveAsync(database)).Id);
        var second = first with { WaveId = (await Specimen.OpenWaveAsync(database)).Id };

        await store.FileAsync(first, CancellationToken.None);

        Assert.That(await store.FileAsync(second, CancellationToken.None), Is.InstanceOf<Filing.Filed>());
    }

    [Test]
    public async Task FileAsync_AtTheEdgesOfTheWave_TakesTheOpeningAndNotTheClosing()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        await waves.CloseAsync(wave.Id, wave.OpensAt.AddDays(3), CancellationToken.None);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await IsFiledAsync(wave.OpensAt.AddMilliseconds(-1)), Is.False);
            Assert.That(await IsFiledAsync(wave.OpensAt), Is.True);
            Assert.That(await IsFiledAsync(wave.OpensAt.AddDays(3).AddMilliseconds(-1)), Is.True);
            Assert.That(await IsFiledAsync(wave.OpensAt.AddDays(3)), Is.False);
            Assert.That(await IsFiledAsync(wave.ClosesAt), Is.False);
        });

        async Task<bool> IsFiledAsync(DateTimeOffset at) =>
            await store.FileAsync(Specimen.Response(wave.Id) with { FiledAt = at }, CancellationToken.None)
            is Filing.Filed;
    }

    [Test]
    public async Task FileAsync_UnknownWave_IsNotOpen() =>
        Assert.That(
            await store.FileAsync(Specimen.Response(Guid.NewGuid()), CancellationToken.None),
            Is.InstanceOf<Filing.WaveNotOpen>()
        );

    [Test]
    public async Task FileAllAsync_OfEveryOutcome_AnswersInTheOrderSent()
    {
        var (wave, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        var twice = Specimen.Response(wave.Id);

        var filings = await store.FileAllAsync(
            [
                twice,
                Specimen.Response(Guid.NewGuid()),
                Specimen.Response(other.Id),
                twice with
                {
                    Answers = "{}",
                },
                Specimen.Response(other.Id) with
                {
                    FiledAt = other.ClosesAt,
                },
            ],
            CancellationToken.None
        );

        Assert.That(
            filings,
            Is.EqualTo(
                new Filing[]
                {
                    new Filing.Filed(),
                    new Filing.WaveNotOpen(),
                    new Filing.Filed(),
                    new Filing.AlreadyFiled(twice),
                    new Filing.WaveNotOpen(),
                }
            )
        );
    }

    [Test]
    public async Task FileAllAsync_MoreThanOneStatementTakes_KeepsEachOnceInTheOrderSent()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var responses = Enumerable.Range(0, 120).Select(_ => Specimen.Response(wave.Id)).ToList();
        var before = responses[..10];
        await store.FileAllAsync(before, CancellationToken.None);

        // Ten that are on file, the rest, and all once more.
        var filings = await store.FileAllAsync([.. responses, .. responses], CancellationToken.None);

        var expected = responses.ConvertAll<Filing>(response => new Filing.AlreadyFiled(response));
        Assert.That(filings.Take(10), Is.EqualTo(expected.Take(10)));
        Assert.That(filings.Skip(10).Take(110), Has.All.EqualTo(new Filing.Filed()));
        Assert.That(filings.Skip(120), Is.EqualTo(expected));
        var onFile = await store.ListAsync(wave.Id, 0, 1000, CancellationToken.None);
        Assert.That(onFile.Select(stored => stored.Response), Is.EqualTo(responses));
    }

    [Test]
    public async Task FileAllAsync_OneCannotBeKept_KeepsNone()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var fit = Specimen.Response(wave.Id);

        await Assert.ThatAsync(
            () =>
                store.FileAllAsync(
                    [fit, Specimen.Response(wave.Id) with { Receipt = string.Empty }],
                    CancellationToken.None
                ),
            Throws.InstanceOf<System.Data.Common.DbException>()
        );

        Assert.That(await store.FindAsync(wave.Id, fit.Id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task FileAsync_TheSameTwentyTimesAtOnce_FilesItOnce()
    {
        var response = Specimen.Response((await Specimen.OpenWaveAsync(database)).Id);

        var filings = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.FileAsync(response, CancellationToken.None)))
        );

        Assert.Multiple(() =>
        {
            Assert.That(filings.Count(filing => filing is Filing.Filed), Is.EqualTo(1));
            Assert.That(
                filings.Where(filing => filing is not Filing.Filed),
                Is.All.EqualTo(new Filing.AlreadyFiled(response))
            );
        });
        Assert.That(await store.ListAsync(response.WaveId, 0, 10, CancellationToken.None), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task FileAsync_WhileTheWaveIsClosed_FilesNothingOnceItIsClosed()
    {
        // Closing is begun and not yet committed: a filing that comes in after it has to wait and see it.
        var wave = await Specimen.OpenWaveAsync(database);
        var closedAt = wave.OpensAt.AddDays(1);
        var late = Specimen.Response(wave.Id) with { FiledAt = closedAt.AddMilliseconds(1) };

        Task<Filing> filing;
        await using (var closing = await DatabaseTransaction.BeginAsync(database, CancellationToken.None))
        {
            await new WaveStore(closing).CloseAsync(wave.Id, closedAt, CancellationToken.None);
            filing = Task.Run(() => store.FileAsync(late, CancellationToken.None));
            await Task.Delay(300);
            Assert.That(filing.IsCompleted, Is.False);
            await closing.CommitAsync(CancellationToken.None);
        }

        Assert.That(await filing, Is.InstanceOf<Filing.WaveNotOpen>());
    }

    [Test]
    public async Task FileAsync_ManyAtOnce_ShowsNumbersInTheirOrder()
    {
        // A reader who goes on after the last number it saw must miss none, which a plain sequence would not promise.
        var wave = await Specimen.OpenWaveAsync(database);
        var filed = Enumerable.Range(0, 200).Select(_ => Specimen.Response(wave.Id)).ToList();

        var filing = Task.WhenAll(
            filed
                .Chunk(25)
                .Select(part =>
                    Task.Run(async () =>
                    {
                        foreach (var pair in part.Chunk(2))
                        {
                            await store.FileAllAsync(pair, CancellationToken.None);
                        }
                    })
                )
        );
        var seen = new List<StoredResponse>();
        while (!filing.IsCompleted)
        {
            seen.AddRange(await store.ListAsync(wave.Id, Last(), 1000, CancellationToken.None));
        }

        await filing;
        seen.AddRange(await store.ListAsync(wave.Id, Last(), 1000, CancellationToken.None));
        Assert.That(seen.Select(stored => stored.Response.Id), Is.EquivalentTo(filed.Select(response => response.Id)));

        long Last() => seen.Count == 0 ? 0 : seen[^1].Sequence;
    }
}
