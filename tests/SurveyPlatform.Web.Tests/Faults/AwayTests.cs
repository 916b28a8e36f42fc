using System.Net;
using Dapper;
using Microsoft.Data.Sqlite;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>
/// While the database is away everybody is asked to come again, and when it is back the same program goes on. Nothing that
/// was acknowledged before, meanwhile or afterwards is lost.
/// </summary>
internal sealed class AwayTests
{
    private const int Clients = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Responses_WhileTheDiskIsFull_AreTakenWhenThereIsRoomAgain()
    {
        using var disk = SmallDisk.PutIn(megabytes: 8);
        await using var product = await ServedProduct.MakeInAsync(Path.Combine(disk.Folder, "data"));
        await HoldAsync(
            product,
            leave: () =>
            {
                disk.Fill();
                return Task.CompletedTask;
            },
            comeBack: () =>
            {
                disk.Free();
                return Task.CompletedTask;
            }
        );
    }

    [Test]
    public async Task Responses_WhileAnotherProgramHoldsTheLock_AreTakenWhenItLetsGo()
    {
        await using var product = await ServedProduct.MakeAsync(TestStorage.Sqlite);
        product.Set("Storage__LockSeconds", "1");
        await using var other = new SqliteConnection($"Data Source={product.File};Pooling=false");
        await other.OpenAsync();
        await HoldAsync(
            product,
            leave: () => other.ExecuteAsync("begin exclusive"),
            comeBack: () => other.ExecuteAsync("rollback"),
            meanwhile: ExpectPlainWordsAsync
        );
    }

    [Test]
    public async Task Everything_WhileTheServerOfTheDatabaseIsStopped_GoesOnWhenItIsStartedAgain()
    {
        using var server = await PrivatePostgreSql.StartAsync();
        await using var product = await ServedProduct.MakeOnAsync(server.ConnectionString);
        await HoldAsync(
            product,
            leave: server.HaltAsync,
            comeBack: server.ResumeAsync,
            meanwhile: async (system, _) =>
            {
                using var read = await system.GetAsync($"/api/v1/surveys/{Guid.NewGuid()}");
                await read.ReadProblemAsync(HttpStatusCode.ServiceUnavailable, "store-away");
                using var ready = await system.GetAsync("/healthz/ready");
                var state = await ready.ReadJsonAsync(HttpStatusCode.ServiceUnavailable);
                var live = await system.GetJsonAsync("/healthz/live");
                using var receipt = await system.GetAsync("/r/ABCD2345");
                using var slip = await system.GetAsync($"/t/{AccessCode.Draw()}");
                using var console = await system.GetAsync("/console/sign-in");
                var page = WebUtility.HtmlDecode(await receipt.Content.ReadAsStringAsync());
                Assert.Multiple(() =>
                {
                    Assert.That(read.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
                    Assert.That(receipt.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                    Assert.That(slip.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                    Assert.That(slip.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
                    Assert.That(receipt.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
                    Assert.That(page, Does.Contain("系统暂时忙").And.Contain("请过一会儿再打开本页"));
                    Assert.That(state["store"]!.GetValue<string>(), Is.EqualTo("away"));
                    Assert.That(live["status"]!.GetValue<string>(), Is.EqualTo("Healthy"));
                    Assert.That(console.StatusCode, Is.EqualTo(HttpStatusCode.OK), "It asks nobody.");
                });
            }
        );
    }

    /// <summary>A phone without a script gets its page back as it was filled in, and one with a script a message to go on with.</summary>
    private static async Task ExpectPlainWordsAsync(HttpClient phone, Guid waveId)
    {
        var surveyId = (await phone.GetJsonAsync($"/api/v1/waves/{waveId}"))["surveyId"]!.GetValue<string>();
        var slug = (await phone.GetJsonAsync($"/api/v1/surveys/{surveyId}"))["slug"]!.GetValue<string>();
        var typed = new Dictionary<string, string>
        {
            [TypedForm.Wave] = $"{waveId}",
            ["sex"] = "m",
            ["people"] = "17",
        };
        using var plain = await phone.PostAsync($"/s/{slug}", new FormUrlEncodedContent(typed));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/s/{slug}");
        request.Content = new FormUrlEncodedContent(typed);
        request.Headers.Accept.ParseAdd("application/json");
        using var scripted = await phone.SendAsync(request);

        var page = WebUtility.HtmlDecode(await plain.Content.ReadAsStringAsync());
        var told = await scripted.ReadJsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Multiple(() =>
        {
            Assert.That(plain.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(plain.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(page, Does.Contain("系统暂时忙，您的回答还没有收下").And.Contain("value=\"17\""));
            Assert.That(scripted.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(told["message"]!.GetValue<string>(), Does.Contain("系统暂时忙"));
        });
    }

    /// <summary>Clients file before, while and after the database is away, and the program is not started again.</summary>
    private static async Task HoldAsync(
        ServedProduct product,
        Func<Task> leave,
        Func<Task> comeBack,
        Func<HttpClient, Guid, Task>? meanwhile = null
    )
    {
        using var patience = new CancellationTokenSource(Patience);
        await product.StartAsync();
        using var system = product.CreateSystem();
        var waveId = await CountedWave.SetUpAsync(system);
        using var clients = new PatientClients(product, waveId, seed: 1);
        var filing = clients.RunAsync(Clients);
        await clients.AcknowledgedAsync(100, patience.Token);

        await leave();
        await clients.DelayedAsync(2 * Clients, patience.Token);
        await (meanwhile?.Invoke(system, waveId) ?? Task.CompletedTask);
        await comeBack();

        await clients.AcknowledgedAsync(100, patience.Token);
        clients.Close();
        await filing;
        clients.HoldAgainst(await CountedWave.ListAsync(product.Database, waveId));
    }
}
