using Dapper;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>On a database that is damaged, or not there, nothing is served, and whoever starts the program reads what to do.</summary>
internal sealed class DamageTests
{
    private const int PageSize = 8192;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [TestCase("256")]
    [TestCase("0")]
    public async Task Start_OnAFileWithBytesOverwrittenAmongTheResponses_EndsAndNamesTheTable(string beforeStart)
    {
        await using var product = await MakeWithResponsesAsync();
        product.Set("Storage__CheckBeforeStartMegabytes", beforeStart);
        var file = await File.ReadAllBytesAsync(product.File);
        FindPageOfResponses(file).Slice(PageSize / 2, 512).Fill(0xA5);
        await File.WriteAllBytesAsync(product.File, file);

        var (code, _, errors) = await product.RunToEndAsync();

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("damaged database").And.Contains("response").And.Contains(".recover"));
        });
    }

    [Test]
    public async Task Start_OnAFileThatIsNoDatabase_EndsAndSaysWhatToDo()
    {
        await using var product = await MakeWithResponsesAsync();
        var file = await File.ReadAllBytesAsync(product.File);
        file.AsSpan(0, 64).Clear();
        await File.WriteAllBytesAsync(product.File, file);

        var (code, _, errors) = await product.RunToEndAsync();

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("damaged database").And.Contains("last good copy"));
            Assert.That(errors, Does.Not.Contain("   at "), "No stack of calls stands where words should.");
        });
    }

    [Test]
    public async Task Start_WhereTheServerOfTheDatabaseIsNotThere_EndsAndSaysSo()
    {
        await using var product = await ServedProduct.MakeAsync(TestStorage.Sqlite);
        product.Set("Storage__Provider", "PostgreSql");
        product.Set("Storage__ConnectionString", "Host=127.0.0.1;Port=1;Username=survey;Password=not-to-be-told");

        var (code, output, errors) = await product.RunToEndAsync();

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(
                errors,
                Does.Contain("cannot be reached").And.Contains("127.0.0.1:1").And.Not.Contains("   at ")
            );
            Assert.That(errors + output, Does.Not.Contain("not-to-be-told"));
        });
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <summary>A page with rows of a table begins with 13, and one that is full of responses holds their answers.</summary>
    private static Span<byte> FindPageOfResponses(byte[] file)
    {
        const byte Rows = 13;

        for (var at = 0; at < file.Length; at += PageSize)
        {
            var page = file.AsSpan(at, PageSize);
            if (page[0] == Rows && page[(PageSize / 2)..].IndexOf("\"people\":"u8) >= 0)
            {
                return page;
            }
        }

        throw new InvalidOperationException("There is no page of responses.");
    }

    /// <summary>Stopped, with all its responses in the file itself and none in the log beside it.</summary>
    private static async Task<ServedProduct> MakeWithResponsesAsync()
    {
        var product = await ServedProduct.MakeAsync(TestStorage.Sqlite);
        await product.StartAsync();
        using var system = product.CreateSystem();
        using var clients = new PatientClients(product, await CountedWave.SetUpAsync(system), seed: 4);
        using var patience = new CancellationTokenSource(Patience);
        var filing = clients.RunAsync(clients: 4);
        await clients.AcknowledgedAsync(100, patience.Token);
        clients.Close();
        await filing;
        await product.StopAsync();

        await using (var connection = await product.Database.OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        }

        (product.Database as IDisposable)?.Dispose();
        return product;
    }
}
