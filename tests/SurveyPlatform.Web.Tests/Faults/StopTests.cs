using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A server that is asked to end answers for all it has taken in.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class StopTests(TestStorage storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Responses_OnTheirWayWhenTheServerIsStopped_AreAcknowledgedOrWereNeverTaken()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var product = await ServedProduct.MakeAsync(storage);
        await product.StartAsync();
        using var system = product.CreateSystem();
        var waveId = await CountedWave.SetUpAsync(system);
        using var clients = new PatientClients(product, waveId, seed: 2);
        var filing = clients.RunAsync(clients: 16);
        await clients.AcknowledgedAsync(200, patience.Token);

        var code = await product.StopAsync();
        await product.StartAsync();
        clients.Close();
        await filing;

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(clients.FoundOnFile, Is.Zero, "Nothing was kept whose sender was not told.");
        });
        clients.HoldAgainst(await CountedWave.ListAsync(product.Database, waveId));
    }
}
