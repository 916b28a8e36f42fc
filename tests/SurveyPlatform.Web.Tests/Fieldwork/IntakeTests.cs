using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Fieldwork;

/// <summary>What becomes of submissions when many come at once, when more come than can be written, and when a line goes dead.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class IntakeTests(TestStorage storage)
{
    private const string Fit = """{ "sex": "m", "road": 5 }""";

    /// <summary>Room for one, and one at a time: whatever comes third while the database is busy finds no room.</summary>
    private static readonly Dictionary<string, string?> Narrow = new()
    {
        ["Filing:Waiting"] = "1",
        ["Filing:MostPerCommit"] = "1",
    };

    private TestProduct product = null!;
    private HttpClient system = null!;
    private Guid waveId;

    [TearDown]
    public async Task Stop()
    {
        system.Dispose();
        await product.DisposeAsync();
    }

    [Test]
    public async Task File_TheSameIdTwoHundredTimesAtOnce_IsOnFileOnce()
    {
        await StartAsync();
        var response = TwelveRows.Response(Guid.NewGuid(), Fit).ToJsonString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => system.PostJsonAsync(Address, response)));

        var receipts = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
            Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(199));
            Assert.That(receipts.Distinct().Count(), Is.EqualTo(1), "All are told the same receipt.");
        });
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task File_WhenThereIsNoRoom_IsToldWhenToComeAgainAndNothingIsLost()
    {
        await StartAsync(Narrow);
        var sent = Enumerable
            .Range(0, 10)
            .Select(_ => TwelveRows.Response(Guid.NewGuid(), Fit).ToJsonString())
            .ToList();

        var answers = await WhileBusyAsync(() => sent.Select(json => system.PostJsonAsync(Address, json)));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.That(refused, Is.Not.Empty);
        var problem = await refused[0].ReadJsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Multiple(() =>
        {
            Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/intake-full"));
            Assert.That(
                refused.Select(answer => answer.Headers.RetryAfter?.Delta),
                Has.All.EqualTo(TimeSpan.FromSeconds(5))
            );
            Assert.That(
                answers.Except(refused).Select(answer => answer.StatusCode),
                Has.All.EqualTo(HttpStatusCode.Created)
            );
        });
        Assert.That(await CountAsync(), Is.EqualTo(answers.Length - refused.Count), "Who was refused is not on file.");
        foreach (var json in sent)
        {
            using var again = await system.PostJsonAsync(Address, json);
            Assert.That(again.IsSuccessStatusCode, Is.True);
        }

        Assert.That(await CountAsync(), Is.EqualTo(sent.Count));
    }

    [Test]
    public async Task Submit_WhenThereIsNoRoom_SaysSoPlainlyAndKeepsWhatWasTyped([Values] bool runsScript)
    {
        await StartAsync(Narrow);
        var slug = (await system.GetJsonAsync("/api/v1/surveys"))[0]!["slug"];
        using var phone = product.CreatePhone();
        phone.DefaultRequestHeaders.Add("Accept", runsScript ? "application/json" : "text/html");

        var answers = await WhileBusyAsync(() =>
            Enumerable
                .Range(0, 10)
                .Select(async _ =>
                {
                    using var form = new FormUrlEncodedContent(
                        new Dictionary<string, string>
                        {
                            ["sex"] = "m",
                            ["road"] = "1",
                            ["why"] = "坑洼太多",
                        }
                    );
                    return await phone.PostAsync($"/s/{slug}", form);
                })
        );

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        var told = await refused.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(refused.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(
                runsScript ? JsonNode.Parse(told)!["message"]!.GetValue<string>() : told,
                Does.Contain("现在提交的人很多")
            );
            Assert.That(runsScript || told.Contains("坑洼太多", StringComparison.Ordinal), Is.True, told);
        });
    }

    [Test]
    public async Task File_OverALineThatGoesDead_IsOnFileOnceAndTheResendIsAnswered()
    {
        await StartAsync();
        var body = TwelveRows.Response(Guid.NewGuid(), Fit).ToJsonString();
        await using (await HoldDatabaseAsync())
        {
            using var line = await RawConnection.OpenAsync(product.ClientOptions.BaseAddress);
            await line.SendAsync(
                $"""
                POST {Address} HTTP/1.1
                Host: localhost
                Authorization: {system.DefaultRequestHeaders.Authorization}
                Content-Type: application/json
                Content-Length: {body.Length}

                {body}
                """.ReplaceLineEndings("\r\n")
            );
            await Task.Delay(500);
            line.Kill();
        }

        using var again = await system.PostJsonAsync(Address, body);

        Assert.That(again.IsSuccessStatusCode, Is.True);
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    private string Address => $"/api/v1/waves/{waveId}/responses";

    private async Task StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        product = await TestProduct.StartAsync(storage, settings: settings);
        system = await product.CreateSystemAsync();
        waveId = await TwelveRows.SetUpAsync(system);
    }

    /// <summary>Sends while nothing can be written, until somebody is refused; then lets the rest go on.</summary>
    private async Task<HttpResponseMessage[]> WhileBusyAsync(Func<IEnumerable<Task<HttpResponseMessage>>> send)
    {
        List<Task<HttpResponseMessage>> sent;
        await using (await HoldDatabaseAsync())
        {
            sent = [.. send()];
            await Task.WhenAny(sent);
        }

        return await Task.WhenAll(sent);
    }

    /// <summary>Closes the wave and will not have done so: nobody can file meanwhile.</summary>
    private async Task<DatabaseTransaction> HoldDatabaseAsync()
    {
        var database = product.Services.GetRequiredService<IDatabase>();
        var transaction = await DatabaseTransaction.BeginAsync(database, CancellationToken.None);
        await new WaveStore(transaction).CloseAsync(waveId, DateTimeOffset.UtcNow, CancellationToken.None);
        return transaction;
    }

    private async Task<int> CountAsync() => (await system.GetJsonAsync(Address))["responses"]!.AsArray().Count;
}
