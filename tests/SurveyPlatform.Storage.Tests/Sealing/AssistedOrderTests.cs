using Dapper;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Sealing;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Storage.Tests.Assistance;
using SurveyPlatform.Storage.Tests.Databases;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Sealing;

/// <summary>
/// Somebody who has the whole database, and knows from which door to which a helper went, tries to tell who said what.
/// </summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class AssistedOrderTests(TestDatabase database)
{
    private const int Doors = 200;

    // As in LinkageAttackTests: who guesses is right once on the average.
    private const int MostByChance = 8;

    private readonly ResponseStore store = new(database);
    private readonly List<Response> way = [];
    private Wave wave = null!;
    private Response own = null!;
    private int linkedBefore;

    [OneTimeSetUp]
    public async Task FileFromDoorToDoorAndSealAsync()
    {
        wave = await Specimen.OpenWaveAsync(database);
        await new HelperStore(database).AddAsync(wave.Id, TestHelpers.Helper("云03"), CancellationToken.None);
        for (var door = 0; door < Doors; door++)
        {
            way.Add(
                Specimen.Response(wave.Id) with
                {
                    FiledAt = Specimen.Morning.AddSeconds(37 * door),
                    Mode = AnswerMode.FaceToFace,
                    Helper = "云03",
                }
            );
            await store.FileAsync(way[^1], CancellationToken.None);
        }

        own = Specimen.Response(wave.Id) with { Mode = AnswerMode.SelfCompleted };
        await store.FileAsync(own, CancellationToken.None);
        linkedBefore = CountRight(await ListAsync("sequence"));
        Assert.That(await new SealStore(database).SealAsync(wave.Id, wave.ClosesAt, CancellationToken.None), Is.True);
    }

    [Test]
    public void Order_BeforeTheSeal_TellsWhoSaidWhat() => Assert.That(linkedBefore, Is.EqualTo(Doors));

    [Test]
    public async Task Numbers_AfterTheSeal_TellNothing() =>
        Assert.That(CountRight(await ListAsync("sequence")), Is.AtMost(MostByChance));

    [Test]
    public async Task PlacesOfRows_AfterTheSeal_TellNothing()
    {
        var place = string.Equals(database.Dialect, "PostgreSql", StringComparison.Ordinal) ? "ctid" : "rowid";
        Assert.That(CountRight(await ListAsync(place)), Is.AtMost(MostByChance));
    }

    [Test]
    public async Task Responses_AfterTheSeal_AreAllThereUnderTheNumbersThatThereWere()
    {
        var stored = await store.ListAsync(wave.Id, 0, Doors + 2, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(stored.Select(one => one.Sequence), Is.EqualTo(Enumerable.Range(1, Doors + 1)));
            Assert.That(stored.Select(one => one.Response), Is.EquivalentTo(way.Append(own).Select(ToTheHour)));
            Assert.That(stored[^1].Response.Id, Is.EqualTo(own.Id), "Nobody saw in which order others came.");
        });
    }

    [Test]
    public async Task Wave_AfterTheSeal_TellsReadersToReadAgain() =>
        Assert.That(
            (await new WaveStore(database).FindAsync(wave.Id, CancellationToken.None))!.Rearranged,
            Is.EqualTo(1)
        );

    private static Response ToTheHour(Response response) =>
        response with
        {
            FiledAt = DateTimeOffset.FromUnixTimeMilliseconds(
                response.FiledAt.ToUnixTimeMilliseconds() / 3_600_000 * 3_600_000
            ),
        };

    private int CountRight(IReadOnlyList<Guid> guessed) => way.Zip(guessed).Count(pair => pair.First.Id == pair.Second);

    private async Task<IReadOnlyList<Guid>> ListAsync(string order)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var ids = await connection.QueryAsync<Guid>(
            $"select response_id from response where wave_id = @id and helper is not null order by {order}",
            new { id = wave.Id }
        );
        return ids.AsList();
    }
}
