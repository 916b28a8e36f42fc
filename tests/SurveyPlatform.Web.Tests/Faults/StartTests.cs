using System.Net;
using Dapper;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>At its start the program looks its database over and says what it found.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class StartTests(TestStorage storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ServedProduct product = null!;
    private Guid waveId;

    [OneTimeSetUp]
    public async Task FileSome()
    {
        product = await ServedProduct.MakeAsync(storage);
        await product.StartAsync();
        using var system = product.CreateSystem();
        waveId = await CountedWave.SetUpAsync(system);
        using var clients = new PatientClients(product, waveId, seed: 3);
        using var patience = new CancellationTokenSource(Patience);
        var filing = clients.RunAsync(clients: 4);
        await clients.AcknowledgedAsync(50, patience.Token);
        clients.Close();
        await filing;
        await product.StopAsync();
    }

    [OneTimeTearDown]
    public async Task Remove() => await product.DisposeAsync();

    [Test]
    public async Task Start_OnASoundDatabase_SaysSoInOneLineAndIsReady()
    {
        var onFile = await CountedWave.ListAsync(product.Database, waveId);
        await product.StartAsync();
        using var system = product.CreateSystem();
        var live = await system.GetJsonAsync("/healthz/live");
        var ready = await system.GetJsonAsync("/healthz/ready");
        await product.StopAsync();

        Assert.Multiple(() =>
        {
            Assert.That(live["status"]!.GetValue<string>(), Is.EqualTo("Healthy"));
            Assert.That(ready["store"]!.GetValue<string>(), Is.EqualTo("sound"));
            Assert.That(
                product.Process.Written,
                Does.Match(
                    $@"{storage} is sound: schema \d{{4}}_\w+\.sql, 1 waves, {onFile.Count} responses; the counters of quotas agree"
                ).IgnoreCase
            );
        });
    }

    [Test]
    public async Task Start_WithACounterChangedByHand_SaysWhichAndSetsItRight()
    {
        var men = (await CountedWave.ListAsync(product.Database, waveId)).Count(row => row.QuotaCell == "m");
        await TellAsync("update quota_count set filed = filed + 7 where cell = 'm'");
        await product.StartAsync();
        await product.StopAsync();

        Assert.That(
            product.Process.Written,
            Does.Contain(
                    $"Wave {waveId} counted {men + 7} responses in the cell 'm' of its quota, and {men} are on file"
                )
                .And.Contains("the counters of quotas were set right")
        );
        await using var connection = await product.Database.OpenAsync(CancellationToken.None);
        var counted = await connection.ExecuteScalarAsync<int>("select filed from quota_count where cell = 'm'");
        Assert.That(counted, Is.EqualTo(men));
    }

    [Test]
    public async Task Start_OnADatabaseTooLargeToWaitFor_LooksItOverMeanwhile()
    {
        product.Set("Storage__CheckBeforeStartMegabytes", "0");
        await product.StartAsync();
        using var system = product.CreateSystem();
        using var ready = await system.GetAsync("/healthz/ready");
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await product.StopAsync();
        product.Set("Storage__CheckBeforeStartMegabytes", "256");

        Assert.That(product.Process.Written, Does.Contain("is looked over while the program serves"));
    }

    private async Task TellAsync(string sql)
    {
        await using var connection = await product.Database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }
}
