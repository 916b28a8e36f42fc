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
    private const int Slips = 200;

    // Who guesses is right once on the average; nine times in one of a million tries.
    private const int MostByChance = 8;

    private readonly Dictionary<string, Guid> truth = new(StringComparer.Ordinal);
    private readonly SealStore seals = new(database);
    private Wave wave = null!;
    private int linkedBefore;

    [OneTimeSetUp]
    public async Task FileWithSlipsAndSealAsync()
    {
        wave = await OpenWaveAsync();
        var slips = Enumerable.Range(0, Slips).Select(i => TestSlips.Printed($"{i:D8}")).ToList();
        await new SlipStore(database).AddAsync(wave.Id, slips, CancellationToken.None);
        await new WaveKeyStore(database).GetOrAddAsync(wave.Id, "slips", TestSlips.Hash(), CancellationToken.None);
        var responses = new ResponseStore(database);
        foreach (var (i, slip) in slips.OrderBy(slip => slip.CodeHash[^8..], StringComparer.Ordinal).Index())
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

        linkedBefore = CountRight(await LinkByTracesAsync());
        Assert.That(await seals.SealAsync(wave.Id, wave.ClosesAt, CancellationToken.None), Is.True);
    }

    [Test]
    public void Traces_BeforeTheSeal_TellWhoSaidWhat() => Assert.That(linkedBefore, Is.GreaterThan(Slips * 3 / 4));

    [Test]
    public async Task Traces_AfterTheSeal_TellNothing() =>
        Assert.That(CountRight(await LinkByTracesAsync()), Is.AtMost(MostByChance));

    [Test]
    public async Task OrderOfRows_AfterTheSeal_TellsNothing()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var place = IsPostgreSql ? "ctid" : "sequence";
        var slips = await connection.QueryAsync<string>(
            $"select code_hash from slip where wave_id = @id and state = 'Used' order by {(IsPostgreSql ? "ctid" : "1")}",
            new { id = wave.Id }
        );
        var responses = (
            await connection.QueryAsync<Guid>(
                $"select response_id from response where wave_id = @id order by {place}",
                new { id = wave.Id }
            )
        ).AsList();
        var links = slips.Zip(responses).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Assert.That(CountRight(links), Is.AtMost(MostByChance));
    }

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
            Assert.That(slips, Has.Count.EqualTo(Slips));
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
        Assert.That(instants.Select(instant => instant % 3_600_000), Is.All.Zero.And.Exactly(Slips).Items);
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
