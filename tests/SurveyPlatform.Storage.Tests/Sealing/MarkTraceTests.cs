using System.Text;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Sealing;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Slips;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Sealing;

/// <summary>
/// Somebody who has the whole database looks for the marks of senders, in the table and in all that lies about. Before the
/// wave is sealed each is there; afterwards none is, nor the key that could make one again, and what was flagged stays so.
/// </summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class MarkTraceTests(TestDatabase database)
{
    private const int Senders = 60;

    private readonly List<string> hashes = [.. Enumerable.Range(0, Senders).Select(_ => TestSlips.Hash()[..32])];
    private Guid waveId;
    private Guid otherWaveId;
    private List<string> before = [];

    [OneTimeSetUp]
    public async Task FileTwiceAndSealAsync()
    {
        var (wave, other) = (await Specimen.OpenWaveAsync(database), await Specimen.OpenWaveAsync(database));
        (waveId, otherWaveId) = (wave.Id, other.Id);
        await new WaveKeyStore(database).GetOrAddAsync(waveId, "mark", TestSlips.Hash(), CancellationToken.None);
        foreach (var hash in hashes.Concat(hashes))
        {
            await FileAsync(waveId, hash);
        }

        await FileAsync(otherWaveId, TestSlips.Hash()[..32]);
        before = await FindTracesAsync();
        var isSealed = await new SealStore(database).SealAsync(waveId, wave.ClosesAt, CancellationToken.None);
        Assert.That(isSealed, Is.True);
    }

    [Test]
    public void Traces_BeforeTheSeal_ShowEachMark() => Assert.That(before, Is.EquivalentTo(hashes));

    [Test]
    public async Task Traces_AfterTheSeal_ShowNone() => Assert.That(await FindTracesAsync(), Is.Empty);

    [Test]
    public async Task Key_AfterTheSeal_IsDestroyed() =>
        Assert.That(await new WaveKeyStore(database).FindAsync(waveId, "mark", CancellationToken.None), Is.Null);

    [Test]
    public async Task Flags_AfterTheSeal_AreStillThere() =>
        Assert.That(
            await new ResponseStore(database).CountBySuspicionsAsync(waveId, CancellationToken.None),
            Is.EquivalentTo(new Dictionary<Suspicions, long> { [Suspicions.SameDevice] = Senders })
        );

    [Test]
    public async Task Columns_OfMarks_HaveNothingInCommonWithThoseOfResponses()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var marks = await connection.QueryAsync("select * from duplicate_mark where wave_id = @id", OtherWave());
        var columns = (IDictionary<string, object>)marks.Single();
        Assert.That(columns.Keys, Is.EquivalentTo(new[] { "wave_id", "mark", "times" }));
        Assert.That(columns["times"], Is.EqualTo(1), "how often, not when");
    }

    private object OtherWave() => new { id = otherWaveId };

    private Task FileAsync(Guid wave, string hash)
    {
        var response = Specimen.Response(wave) with { Suspicions = Suspicions.None };
        var mark = new ArrivalMark(hash, Most: 1, Suspicions.SameDevice);
        return new ResponseStore(database).FileAllAsync(
            [new Arrival(response) { Marks = [mark] }],
            CancellationToken.None
        );
    }

    /// <summary>The marks that lie anywhere in the files of SQLite, or in the pages of the table of PostgreSQL.</summary>
    private async Task<List<string>> FindTracesAsync()
    {
        var bytes = await ReadAllAsync();
        return hashes.FindAll(hash => bytes.Contains(hash, StringComparison.Ordinal));
    }

    private async Task<string> ReadAllAsync()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        if (string.Equals(database.Dialect, "PostgreSql", StringComparison.Ordinal))
        {
            await connection.ExecuteAsync("create extension if not exists pageinspect schema public");
            var pages = await connection.QueryAsync<byte[]>(
                """
                select public.get_raw_page('duplicate_mark', page::int)
                  from generate_series(0, pg_relation_size('duplicate_mark') / current_setting('block_size')::int - 1) as page
                """
            );
            return string.Concat(pages.Select(Encoding.Latin1.GetString));
        }

        var path = await connection.QuerySingleAsync<string>(
            "select file from pragma_database_list where name = 'main'"
        );
        return ReadFile(path) + ReadFile($"{path}-wal");
    }

    private static string ReadFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
