using System.Text;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Responses;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class ResponseStoreTests(TestDatabase database)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly ResponseStore store = new(database);

    [Test]
    public async Task FileAsync_EveryChannel_IsFoundAgainWithEveryColumn([Values] Channel channel)
    {
        var response = await FileAsync(response => response with { Channel = channel });

        var found = await store.FindAsync(response.WaveId, response.Id, CancellationToken.None);
        var listed = await store.ListAsync(response.WaveId, 0, 10, CancellationToken.None);

        Assert.That(found, Is.EqualTo(response));
        Assert.That(listed, Is.EqualTo(new[] { new StoredResponse(1, response) }));
    }

    [Test]
    public async Task FileAsync_SecondsUnknown_AreNullAndNotZero()
    {
        var response = await FileAsync(response => response with { Seconds = null });

        var found = await store.FindAsync(response.WaveId, response.Id, CancellationToken.None);

        Assert.That(found, Is.EqualTo(response));
        Assert.That(found!.Seconds, Is.Null);
    }

    [Test]
    public async Task FindAsync_OfAnotherWave_IsNull()
    {
        var response = await FileAsync();
        var other = await Specimen.OpenWaveAsync(database);

        Assert.That(await store.FindAsync(other.Id, response.Id, CancellationToken.None), Is.Null);
        Assert.That(await store.FindAsync(response.WaveId, other.Id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task FindCountedAsync_FiledAfterMidnight_TellsTheDayOfTheZone()
    {
        // 00:30 on 1 March in China is 16:30 on 28 February in UTC.
        var response = await FileAsync(response => response with { FiledAt = Specimen.Morning });

        var inChina = await store.FindCountedAsync(response.Receipt, China, CancellationToken.None);
        var inUtc = await store.FindCountedAsync(response.Receipt, TimeSpan.Zero, CancellationToken.None);

        Assert.That(
            inChina,
            Is.EqualTo(new CountedResponse(response.WaveId, new DateOnly(2026, 3, 1), IsWithdrawn: false))
        );
        Assert.That(
            inUtc,
            Is.EqualTo(new CountedResponse(response.WaveId, new DateOnly(2026, 2, 28), IsWithdrawn: false))
        );
    }

    [Test]
    public async Task FindCountedAsync_UnknownReceipt_IsNull() =>
        Assert.That(await store.FindCountedAsync("nothing", China, CancellationToken.None), Is.Null);

    [Test]
    public async Task ListAsync_PageByPage_ListsEveryResponseOnceInOrder()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var filed = Enumerable.Range(0, 23).Select(_ => Specimen.Response(wave.Id)).ToList();
        await store.FileAllAsync(filed, CancellationToken.None);
        await FileAsync();

        var (listed, sizes, after) = (new List<StoredResponse>(), new List<int>(), 0L);
        do
        {
            var page = await store.ListAsync(wave.Id, after, 5, CancellationToken.None);
            sizes.Add(page.Count);
            listed.AddRange(page);
            after = listed[^1].Sequence;
        } while (sizes[^1] == 5);

        Assert.Multiple(() =>
        {
            Assert.That(sizes, Has.Count.EqualTo(5));
            Assert.That(sizes[^1], Is.EqualTo(3));
            Assert.That(listed.Select(stored => stored.Response), Is.EqualTo(filed));
            Assert.That(listed.Select(stored => stored.Sequence), Is.Ordered.And.Unique);
        });
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void ListAsync_LimitBelowOne_IsRefused(int limit) =>
        Assert.That(
            async () => await store.ListAsync(Guid.NewGuid(), 0, limit, CancellationToken.None),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("limit")
        );

    [Test]
    public async Task CountByDayAsync_AroundMidnight_CountsByTheDayOfTheZone()
    {
        // In China: 1 March 00:30, 1 March 23:59:59.999, 2 March 00:00, 4 March 12:00; in UTC all but the last eight hours earlier.
        var wave = await Specimen.OpenWaveAsync(database);
        var instants = new[]
        {
            Specimen.Morning,
            new(2026, 3, 1, 23, 59, 59, 999, China),
            new(2026, 3, 2, 0, 0, 0, China),
            new(2026, 3, 4, 12, 0, 0, China),
        };
        await store.FileAllAsync(
            [.. instants.Select(at => Specimen.Response(wave.Id) with { FiledAt = at })],
            CancellationToken.None
        );

        var inChina = await store.CountByDayAsync(wave.Id, China, CancellationToken.None);
        var inUtc = await store.CountByDayAsync(wave.Id, TimeSpan.Zero, CancellationToken.None);

        Assert.That(inChina, Is.EqualTo(new[] { Day(3, 1, 2), Day(3, 2, 1), Day(3, 4, 1) }));
        Assert.That(inUtc, Is.EqualTo(new[] { Day(2, 28, 1), Day(3, 1, 2), Day(3, 4, 1) }));
    }

    [Test]
    public async Task ReadAnswersAsync_OfOneWave_ReadsTheBytesOnFileInOrder()
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var filed = new[] { 65, (int?)null, 3 }
            .Select(took => Specimen.Response(wave.Id) with { Seconds = took })
            .ToList();
        await store.FileAllAsync(filed, CancellationToken.None);
        await FileAsync();

        var all = await ReadAsync(store.ReadAnswersAsync(wave.Id, 0, CancellationToken.None));
        var since = await ReadAsync(store.ReadAnswersAsync(wave.Id, 2, CancellationToken.None));

        Assert.That(
            all,
            Is.EqualTo(filed.Select((response, i) => (i + 1L, response.Id, response.Answers, response.Seconds)))
        );
        Assert.That(since, Is.EqualTo(all.Skip(2)));
    }

    private static async Task<List<(long, Guid, string, int?)>> ReadAsync(IAsyncEnumerable<AnswerDocument> documents)
    {
        var read = new List<(long, Guid, string, int?)>();
        await foreach (var document in documents)
        {
            read.Add(
                (
                    document.Sequence,
                    document.ResponseId,
                    Encoding.UTF8.GetString(document.Answers.Span),
                    document.Seconds
                )
            );
        }

        return read;
    }

    private static DayCount Day(int month, int day, long count) => new(new DateOnly(2026, month, day), count);

    private async Task<Response> FileAsync(Func<Response, Response>? change = null)
    {
        var wave = await Specimen.OpenWaveAsync(database);
        var response = Specimen.Response(wave.Id);
        response = change?.Invoke(response) ?? response;
        Assert.That(await store.FileAsync(response, CancellationToken.None), Is.InstanceOf<Filing.Filed>());
        return response;
    }
}
