using System.Globalization;
using Dapper;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A server that is killed in the middle of its work loses nothing that it has acknowledged.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class KillTests(TestStorage storage)
{
    private const int Clients = 16;
    private const int Kills = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Responses_FiledWhileTheServerIsKilledTenTimes_AreOnFileOnceAsTheyWereSent()
    {
        var seed = Environment.GetEnvironmentVariable("SURVEY_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"SURVEY_TEST_SEED={seed}");
        await using var product = await ServedProduct.MakeAsync(storage);
        await product.StartAsync();
        using var system = product.CreateSystem();
        var waveId = await CountedWave.SetUpAsync(system);
        using var clients = new PatientClients(product, waveId, seed);

        var filing = clients.RunAsync(Clients);
        await KillAgainAndAgainAsync(product, clients, new Random(seed));
        clients.Close();
        await filing;

        var onFile = await CountedWave.ListAsync(product.Database, waveId);
        await SayAsync(clients, onFile.Count);
        clients.HoldAgainst(onFile);
        await HoldCountersAsync(product, waveId, clients, onFile);
    }

    /// <summary>After so and so many acknowledgements, while all clients have something on its way.</summary>
    private static async Task KillAgainAndAgainAsync(ServedProduct product, PatientClients clients, Random random)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var i = 0; i < Kills; i++)
        {
            await clients.AcknowledgedAsync(random.Next(1, 400), patience.Token);
            product.Kill();
            await product.StartAsync();
        }

        await clients.AcknowledgedAsync(Clients, patience.Token);
    }

    private async Task SayAsync(PatientClients clients, int onFile) =>
        await TestContext.Out.WriteLineAsync(
            $"{storage}: {Kills} kills; {clients.Acknowledged.Count} responses acknowledged, {onFile} on file, "
                + $"{clients.Resent} sent again, of which {clients.FoundOnFile} were on file; "
                + $"{clients.Refused.Count} refused by a full quota."
        );

    private static async Task HoldCountersAsync(
        ServedProduct product,
        Guid waveId,
        PatientClients clients,
        IReadOnlyList<FiledRow> onFile
    )
    {
        await using var connection = await product.Database.OpenAsync(CancellationToken.None);
        var counters = await connection.QueryAsync<(string Cell, long Filed)>(
            "select cell, cast(filed as bigint) from quota_count where wave_id = @waveId",
            new { waveId }
        );
        var last = await connection.ExecuteScalarAsync<long>(
            "select last_sequence from wave where wave_id = @waveId",
            new { waveId }
        );
        var counted = counters.ToDictionary(row => row.Cell, row => row.Filed);
        var cells = onFile.GroupBy(row => row.QuotaCell).ToDictionary(cell => cell.Key, cell => cell.LongCount());
        Assert.Multiple(() =>
        {
            Assert.That(counted, Is.EquivalentTo(cells.Append(KeyValuePair.Create(string.Empty, (long)onFile.Count))));
            Assert.That(counted["f"], Is.EqualTo(CountedWave.MostWomen));
            Assert.That(counted["x"], Is.EqualTo(CountedWave.MostOthers));
            Assert.That(clients.Refused.Values, Is.All.EqualTo("f").Or.EqualTo("x"));
            Assert.That(last, Is.GreaterThanOrEqualTo(onFile.Max(row => row.Sequence)));
        });
    }
}
