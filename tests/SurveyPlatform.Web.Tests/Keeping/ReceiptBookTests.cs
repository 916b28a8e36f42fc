using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Keeping;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Keeping;

/// <summary>The book of receipts of a wave, from its first day to its seal, as anybody sees it.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class ReceiptBookTests(TestStorage storage)
{
    /// <summary>Nine in the morning there is one in the night in UTC; the first of two days of fieldwork.</summary>
    private static readonly DateTimeOffset FirstDay = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly HandClock clock = new(FirstDay);
    private TestProduct product = null!;
    private HttpClient system = null!;
    private HttpClient phone = null!;
    private Guid waveId;

    [SetUp]
    public async Task Start()
    {
        clock.Now = FirstDay;
        product = await TestProduct.StartAsync(storage, clock: clock);
        system = await product.CreateSystemAsync();
        phone = product.CreatePhone();
        waveId = await TwelveRows.SetUpAsync(system, FirstDay.AddDays(-1), FirstDay.AddDays(2));
    }

    [TearDown]
    public async Task Stop()
    {
        phone.Dispose();
        system.Dispose();
        await product.DisposeAsync();
    }

    [TestCase(9, false)]
    [TestCase(10, true)]
    public async Task RunOnce_SomeMinutesAfterMidnight_BooksTheDayThatIsOver(int minutes, bool isBooked)
    {
        await FileAsync();
        clock.Now = Midnight.AddMinutes(minutes);

        await KeepAsync();

        var page = await phone.GetStringAsync(Book);
        Assert.That(page, isBooked ? Does.Contain("2026-03-02.txt") : Does.Contain("还没有公布"));
    }

    [Test]
    public async Task Book_OfTwoDays_CanBeWorkedOutFromItsListsByAnybody()
    {
        string[] first = [await FileAsync(), await FileAsync()];
        clock.Now = Midnight;
        var second = await FileAsync();
        clock.Now = Midnight.AddDays(1).AddMinutes(10);
        await KeepAsync();

        var marks = await phone.GetStringAsync($"{Book}/2026-03-02.txt");
        var marksAfter = await phone.GetStringAsync($"{Book}/2026-03-03.txt");

        var digest = HashOf($"{waveId}\n2026-03-02\n{marks.TrimEnd()}");
        var digestAfter = HashOf($"{digest}\n2026-03-03\n{marksAfter.TrimEnd()}");
        var page = await phone.GetStringAsync(Book);
        Assert.Multiple(() =>
        {
            Assert.That(marks.TrimEnd().Split('\n'), Is.EqualTo(first.Select(MarkOf).Order(StringComparer.Ordinal)));
            Assert.That(marksAfter, Is.EqualTo($"{MarkOf(second)}\n"));
            Assert.That(page, Does.Contain($"<code>{digest}</code>").And.Contain($"<code>{digestAfter}</code>"));
        });
    }

    [Test]
    public async Task List_OfADay_IsPlainTextToKeepAndOfADayThatIsNotBooked_IsNotThere()
    {
        await FileAsync();
        clock.Now = Midnight.AddMinutes(10);
        await KeepAsync();

        using var list = await phone.GetAsync($"{Book}/2026-03-02.txt");
        using var later = await phone.GetAsync($"{Book}/2026-03-03.txt");
        using var nonsense = await phone.GetAsync($"{Book}/yesterday.txt");
        using var unknown = await phone.GetAsync($"/r/book/{Guid.NewGuid()}");

        Assert.Multiple(() =>
        {
            Assert.That(list.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
            Assert.That(list.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
            Assert.That(later.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(nonsense.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Check_OfAReceipt_ShowsItsMarkAndLeadsToItsDayOnceThatIsBooked()
    {
        var receipt = await FileAsync();
        var before = await phone.GetStringAsync($"/r/{receipt}");
        clock.Now = Midnight.AddMinutes(10);
        await KeepAsync();

        var after = await phone.GetStringAsync($"/r/{receipt}");

        Assert.Multiple(() =>
        {
            Assert.That(before, Does.Contain(MarkOf(receipt)).And.Contain($"href=\"{Book}?lang=zh-CN\""));
            Assert.That(after, Does.Contain(MarkOf(receipt)).And.Contain($"href=\"{Book}/2026-03-02.txt\""));
        });
    }

    [Test]
    public async Task Audit_AfterAResponseWasDeletedInTheDatabase_NoticesItAndAfterOneWasTakenBack_DoesNot()
    {
        string[] receipts = [await FileAsync(), await FileAsync()];
        clock.Now = Midnight.AddMinutes(10);
        await KeepAsync();
        await WithdrawAsync(receipts[0]);
        var withdrawn = await AuditAsync();
        await TellDatabaseAsync($"delete from response where receipt = '{receipts[1]}'");

        var deleted = await AuditAsync();

        Assert.Multiple(() =>
        {
            Assert.That(StandOf(withdrawn), Is.EqualTo((true, 2, 0, 0)));
            Assert.That(StandOf(deleted), Is.EqualTo((false, 2, 1, 0)));
            Assert.That(deleted["isIntact"]!.GetValue<bool>(), Is.False);
            Assert.That(deleted["days"]![0]!["follows"]!.GetValue<bool>(), Is.True);
        });
    }

    [Test]
    public async Task Audit_AfterResponsesWereMovedToDaysThatArePublished_NoticesThem()
    {
        await FileAsync();
        clock.Now = Midnight;
        var second = await FileAsync();
        clock.Now = Midnight.AddDays(1).AddMinutes(10);
        await KeepAsync();
        await TellDatabaseAsync($"update response set filed_at = filed_at - 86400000 where receipt = '{second}'");
        var moved = await AuditAsync();
        await TellDatabaseAsync($"update response set filed_at = filed_at - 86400000 where receipt = '{second}'");

        var movedBeforeAll = await AuditAsync();

        Assert.Multiple(() =>
        {
            Assert.That(StandOf(moved), Is.EqualTo((false, 1, 0, 1)));
            Assert.That(moved["days"]![1]!["missing"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(movedBeforeAll["unbooked"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Audit_OfABookThatWasRewritten_SaysThatItDoesNotFollow()
    {
        await FileAsync();
        clock.Now = Midnight.AddMinutes(10);
        await KeepAsync();
        await TellDatabaseAsync("update receipt_day set marks = '0000000000'");

        var audit = await AuditAsync();

        Assert.That(audit["days"]![0]!["follows"]!.GetValue<bool>(), Is.False);
        Assert.That(StandOf(audit), Is.EqualTo((false, 1, 1, 1)));
    }

    [Test]
    public async Task RunOnce_OnTwoNodesAtOnce_BooksEachDayOnceAndTheBookIsIntact()
    {
        await FileAsync();
        clock.Now = Midnight;
        await FileAsync();
        clock.Now = Midnight.AddDays(1).AddMinutes(10);
        var nodes = Enumerable
            .Range(0, 4)
            .Select(_ => ActivatorUtilities.CreateInstance<ReceiptBook>(product.Services));

        await Task.WhenAll(nodes.Select(node => node.BookAsync(waveId, CancellationToken.None)));

        var audit = await AuditAsync();
        Assert.That(audit["days"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(audit["isIntact"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task RunOnce_TenMinutesAfterTheWaveIsOver_BooksItsLastDaySealsItAndAllIsStillToBeHad()
    {
        clock.Now = FirstDay.AddMinutes(59);
        var receipt = await FileAsync();
        using var closed = await system.PostAsync($"/api/v1/waves/{waveId}/close", content: null);
        clock.Now = clock.Now.AddMinutes(9);
        await KeepAsync();
        var (before, bookBefore) = (await ReadFiledAtAsync(), await AuditAsync());
        clock.Now = clock.Now.AddMinutes(1);
        await KeepAsync();

        var (after, book) = (await ReadFiledAtAsync(), await AuditAsync());
        var scores = await system.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
        using var workbook = await system.GetAsync($"/api/v1/waves/{waveId}/summary.xlsx");
        var check = await phone.GetStringAsync($"/r/{receipt}");

        Assert.Multiple(() =>
        {
            // What is sealed keeps its instants to the hour.
            Assert.That((before, after), Is.EqualTo((FirstDay.AddMinutes(59), FirstDay)));
            Assert.That(bookBefore["days"]!.AsArray(), Is.Empty);
            Assert.That(StandOf(book), Is.EqualTo((true, 1, 0, 0)));
            Assert.That(scores["items"]![0]!["overall"]!["score"]!["base"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(workbook.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(check, Does.Contain("2026年3月2日").And.Contain("不能再撤回").And.Contain("2026-03-02.txt"));
        });
    }

    private static DateTimeOffset Midnight => FirstDay.AddHours(15);

    private string Book => $"/r/book/{waveId}";

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string MarkOf(string receipt) => HashOf($"{waveId}:{receipt}")[..10];

    /// <summary>Of the first day: intact, receipts, missing, added.</summary>
    private static (bool, int, int, int) StandOf(JsonNode audit)
    {
        var day = audit["days"]![0]!;
        int Of(string name) => day[name]!.GetValue<int>();
        return (day["isIntact"]!.GetValue<bool>(), Of("receipts"), Of("missing"), Of("added"));
    }

    private async Task<string> FileAsync()
    {
        var response = TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m", "road": 5 }""");
        using var filed = await system.PostJsonAsync($"/api/v1/waves/{waveId}/responses", response);
        return (await filed.ReadJsonAsync(HttpStatusCode.Created))["receipt"]!.GetValue<string>();
    }

    private async Task WithdrawAsync(string receipt)
    {
        using var form = new FormUrlEncodedContent([new("sure", "yes")]);
        using var sent = await phone.PostAsync($"/r/{receipt}/withdraw", form);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    private async Task KeepAsync() =>
        Assert.That(
            await product.Services.GetRequiredService<WaveKeeping>().RunOnceAsync(CancellationToken.None),
            Is.True
        );

    private Task<JsonNode> AuditAsync() => system.GetJsonAsync($"/api/v1/waves/{waveId}/receipts");

    private async Task<DateTimeOffset> ReadFiledAtAsync()
    {
        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        return page["responses"]![0]!["filedAt"]!.GetValue<DateTimeOffset>();
    }

    private async Task TellDatabaseAsync(string sql)
    {
        var database = product.Services.GetRequiredService<IDatabase>();
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.That(await command.ExecuteNonQueryAsync(), Is.EqualTo(1), sql);
    }
}
