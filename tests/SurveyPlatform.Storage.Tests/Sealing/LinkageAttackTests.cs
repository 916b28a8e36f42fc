using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Sealing;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Slips;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Sealing;

/// <summary>
/// Somebody who has the whole database, and knows in which order slips were handed in, tries to tell who said what. Before
/// a wave is sealed he can; afterwards he does no better than who guesses.
/// </summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class LinkageAttackTests(TestDatabase database)
{
    private const int Issued = 1000;
    private const int Used = 200;

    // Who guesses is right once on the average; nine times in one of a million tries.
    private const int MostByChance = 8;

    private readonly Dictionary<string, Guid> truth = new(StringComparer.Ordinal);
    private readonly SealStore seals = new(database);
    private Wave wave = null!;
    private int linkedBefore;
    private int linkedByOrderBefore;

    [OneTimeSetUp]
    public async Task FileWithSlipsAndSealAsync()
    {
        wave = await OpenWaveAsync();
        var slips = Enumerable.Range(0, Issued).Select(i => TestSlips.Printed($"{i:D8}")).ToList();
        await new SlipStore(database).AddAsync(wave.Id, slips, CancellationToken.None);
        await new WaveKeyStore(database).GetOrAddAsync(wave.Id, "slips", TestSlips.Hash(), CancellationToken.None);
        var responses = new ResponseStore(database);
        foreach (var (i, slip) in slips.OrderBy(slip => slip.CodeHash[^8..], StringComparer.Ordinal).Take(Used).Index())
        {
            var response = Specimen.Response(wave.Id) with
            {
                Channel = Channel.Web,
                FiledAt = Specimen.Morning.AddSeconds(37 * i),
            };
            // Each by itself, which makes it easiest to see what came together.
            await responses.FileAllAsync([new Arrival(response, slip.CodeHash)], CancellationToken.None);
            truth.Add(slip.CodeHash, response.Id);
        }

        linkedByOrderBefore = CountRight(await LinkByOrderAsync());
        linkedBefore = CountRight(await LinkByTracesAsync());
        Assert.That(await seals.SealAsync(wave.Id, wave.ClosesAt, CancellationToken.None), Is.True);
    }

    [Test]
    public void Traces_BeforeTheSeal_TellWhoSaidWhat() => Assert.That(linkedBefore, Is.GreaterThan(Used * 3 / 4));

    [Test]
    public async Task Traces_AfterTheSeal_TellNothing() =>
        Assert.That(CountRight(await LinkByTracesAsync()), Is.AtMost(MostByChance));

    [Test]
    public async Task OrderOfRows_AfterTheSeal_TellsNothing() =>
        Assert.That(CountRight(await LinkByOrderAsync()), Is.AtMost(MostByChance));

    [Test]
    public void OrderOfRows_BeforeTheSeal_TellsOnPostgreSqlAlone() =>
        Assert.That(linkedByOrderBefore, IsPostgreSql ? Is.EqualTo(Used) : Is.AtMost(MostByChance));

    [Test]
    public async Task Columns_OfSlips_HaveNothingInCommonWithThoseOfResponses()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var slips = await ReadAsync(connection, "slip");
        var responses = await ReadAsync(connection, "response");
        var inSlips = slips.SelectMany(row => row).ToHashSet();
        inSlips.ExceptWith([wave.Id, wave.Id.ToString("D"), string.Empty]);
        Assert.Multiple(() =>
        {
            Assert.That(slips, Has.Count.EqualTo(Issued));
            Assert.That(
                slips.SelectMany(row => row),
                Is.All.InstanceOf<string>().Or.InstanceOf<Guid>(),
                "nothing that could be a time or a number in a row"
            );
            Assert.That(responses.SelectMany(row => row).Where(inSlips.Contains), Is.Empty);
        });
    }

    [Test]
    public async Task Instants_AfterTheSeal_AreWholeHours()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var instants = await connection.QueryAsync<long>(
            "select filed_at from response where wave_id = @id",
            new { id = wave.Id }
        );
        Assert.That(instants.Select(instant => instant % 3_600_000), Is.All.Zero.And.Exactly(Used).Items);
    }

    [Test]
    public async Task Keys_AfterTheSeal_AreDestroyed() =>
        Assert.That(await new WaveKeyStore(database).FindAsync(wave.Id, "slips", CancellationToken.None), Is.Null);

    [Test]
    public async Task ListUnsealedAsync_AfterTheSeal_DoesNotNameTheWave()
    {
        var open = await OpenWaveAsync();
        var unsealed = await seals.ListUnsealedAsync(wave.ClosesAt, CancellationToken.None);
        Assert.That(unsealed, Does.Contain(open.Id).And.Not.Contain(wave.Id));
        Assert.That(
            await seals.ListUnsealedAsync(
                open.ClosesAt.AddTicks(-TimeSpan.TicksPerMillisecond),
                CancellationToken.None
            ),
            Does.Not.Contain(open.Id)
        );
    }

    private bool IsPostgreSql => string.Equals(database.Dialect, "PostgreSql", StringComparison.Ordinal);

    private int CountRight(Dictionary<string, Guid> links) =>
        links.Count(link => truth.GetValueOrDefault(link.Key) == link.Value);

    /// <summary>
    /// The first slip to the first response, and so on: SQLite keeps slips by their hashes, PostgreSQL tells which transaction
    /// came first and where each left its row.
    /// </summary>
    private async Task<Dictionary<string, Guid>> LinkByOrderAsync()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var order = IsPostgreSql ? "xmin::text::bigint, ctid" : "wave_id, code_hash";
        var slips = await connection.QueryAsync<string>(
            $"select code_hash from slip where wave_id = @id and state = 'Used' order by {order}",
            new { id = wave.Id }
        );
        var filed = await connection.QueryAsync<Guid>(
            "select response_id from response where wave_id = @id order by sequence",
            new { id = wave.Id }
        );
        return slips.Zip(filed).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, Guid>> LinkByTracesAsync()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        if (IsPostgreSql)
        {
            return await HeapAttack.LinkAsync(connection, wave.Id);
        }

        var path = await connection.QuerySingleAsync<string>(
            "select file from pragma_database_list where name = 'main'"
        );
        return LogAttack.Link(path, wave.Id);
    }

    private async Task<List<object[]>> ReadAsync(DbConnection connection, string table)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            $"select * from {table} where wave_id = @id",
            new { id = wave.Id }
        );
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Where(value => value is not DBNull)]);
        }

        return rows;
    }

    private async Task<Wave> OpenWaveAsync()
    {
        var survey = Specimen.Survey();
        await new SurveyStore(database).AddAsync(survey, CancellationToken.None);
        var made = Specimen.Wave(survey.Id, await Specimen.PublishAsync(database)) with
        {
            Access = WaveAccess.SlipsOnly,
        };
        await new WaveStore(database).AddAsync(made, CancellationToken.None);
        return made;
    }
}
