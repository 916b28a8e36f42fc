using System.Buffers.Binary;
using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>
/// What comes too fast is checked, and what comes far too fast is asked to come later; nothing that somebody filled in is lost.
/// </summary>
internal sealed partial class FloodTests : OpenWaveTests
{
    private const string Address = "203.0.113.7";
    private const string Form = "sex=m&road=1&people=3&why=%E8%B7%AF%E7%81%AF";

    private readonly HandClock clock = new(Minute());

    [TestCase("{0}")]
    [TestCase(" {0} ")]
    [TestCase("{1}")]
    [TestCase("{1}。")]
    public async Task Submit_WithoutAScriptInAFlood_IsAskedInWordsAndTakenWithTheAnswer(string answer)
    {
        await FloodAsync();

        using var asked = await SubmitAsync(Form);
        var page = await asked.Content.ReadAsStringAsync();
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That(page, Does.Contain("您填的内容都还在").And.Contain("value=\"3\"").And.Contain("路灯"));
        var (token, sum) = ReadQuestion(page);
        var written = string.Format(null, answer, sum, "零一二三四五六七八九十"[sum]);
        using var taken = await SubmitAsync($"{Form}&-check={token}&-answer={Uri.EscapeDataString(written)}");

        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(await ListAsync(), Is.EqualTo(new[] { "", "", "questioned" }));
    }

    [Test]
    public async Task Submit_WithAWrongAnswer_IsAskedAgainWithAllThatWasFilledIn()
    {
        await FloodAsync();
        using var asked = await SubmitAsync(Form);
        var (token, sum) = ReadQuestion(await asked.Content.ReadAsStringAsync());

        using var again = await SubmitAsync($"{Form}&-check={token}&-answer={sum + 1}");

        var page = await again.Content.ReadAsStringAsync();
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That(page, Does.Contain("没有答对").And.Contain("路灯"));
        Assert.That(ReadQuestion(page).Token, Is.Not.EqualTo(token));
        Assert.That(await ListAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Submit_AnsweredButUnfit_IsNotAskedAgain()
    {
        await FloodAsync();
        using var asked = await SubmitAsync("road=1");
        var (token, sum) = ReadQuestion(await asked.Content.ReadAsStringAsync());

        using var unfit = await SubmitAsync($"road=1&-check={token}&-answer={sum}");
        var page = await unfit.Content.ReadAsStringAsync();
        Assert.That(unfit.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page, Does.Contain($"name=\"-check\" value=\"{token}\"").And.Contain($"value=\"{sum}\""));
        using var taken = await SubmitAsync($"sex=m&road=1&-check={token}&-answer={sum}");

        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task Submit_WithAScriptInAFlood_IsTakenForItsWorkAndNotSuspect()
    {
        await FloodAsync();
        var id = Guid.NewGuid();
        using var asked = await SendAsync(Form, id);
        var check = (await asked.ReadJsonAsync(HttpStatusCode.PreconditionRequired))["check"]!;
        using var module = await Phone.GetAsync(check["script"]!.GetValue<string>());
        Assert.That(module.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));

        using var taken = await SendAsync($"{Form}&-check={check["token"]}&-work={Solve(check)}", id);

        await taken.ReadJsonAsync(HttpStatusCode.OK);
        Assert.That(await ListAsync(), Is.EqualTo(new[] { "", "", "" }));
    }

    [Test]
    public async Task Solution_SentAgain_BringsNothingElseIn()
    {
        await FloodAsync();
        var id = Guid.NewGuid();
        using var asked = await SendAsync(Form, id);
        var check = (await asked.ReadJsonAsync(HttpStatusCode.PreconditionRequired))["check"]!;
        var solved = $"{Form}&-check={check["token"]}&-work={Solve(check)}";

        using var first = await SendAsync(solved, id);
        using var resent = await SendAsync(solved, id);
        using var another = await SendAsync(solved, Guid.NewGuid());

        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(resent.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(another.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        });
        Assert.That(await ListAsync(), Has.Count.EqualTo(3));
    }

    [TestCase("-work=1", 0, Description = "no work: one number in 256 would do")]
    [TestCase("-work={0}", 61, Description = "too late")]
    [TestCase("-work={0}x", 0)]
    public async Task Solution_ThatIsNone_IsNotTaken(string work, int minutesLater)
    {
        await FloodAsync();
        var id = Guid.NewGuid();
        using var asked = await SendAsync(Form, id);
        var check = (await asked.ReadJsonAsync(HttpStatusCode.PreconditionRequired))["check"]!;
        var found = Solve(check);
        var sent = string.Format(null, work, found);
        Assume.That(sent, minutesLater > 0 ? Is.Not.Empty : Is.Not.EqualTo($"-work={found}"));

        clock.Now = clock.Now.AddMinutes(minutesLater);
        await FloodAsync();
        using var refused = await SendAsync($"{Form}&-check={check["token"]}&{sent}", id);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [TestCase("nonsense")]
    [TestCase("")]
    [TestCase("AAAA_-=")]
    public async Task Token_ThatWasNeverGiven_IsNotTaken(string token)
    {
        await FloodAsync();

        using var refused = await SubmitAsync($"{Form}&-check={token}&-answer=2");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [Test]
    public async Task Submit_FarTooOften_IsAskedToComeInAMinuteWithAllThatWasFilledIn()
    {
        clock.Now = Minute().AddSeconds(20);
        await FloodAsync(times: 9);

        using var page = await SubmitAsync(Form);
        using var told = await SendAsync(Form, Guid.NewGuid());

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(page.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(40)));
        Assert.That(
            await page.Content.ReadAsStringAsync(),
            Does.Contain("请过一分钟再按").And.Contain("value=\"3\"").And.Contain("路灯")
        );
        await told.ReadJsonAsync(HttpStatusCode.TooManyRequests);

        clock.Now = Minute().AddSeconds(60);
        using var later = await SubmitAsync(Form);
        Assert.That(later.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task Submit_FromAnotherPlaceMeanwhile_IsNotHeldUp()
    {
        await FloodAsync(times: 9);

        using var taken = await SubmitAsync(Form, "198.51.100.1");

        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    protected override Task<TestProduct> StartAsync()
    {
        clock.Now = Minute();
        return TestProduct.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Guard:FormsPerSite"] = "2",
                ["Guard:MostFormsPerSite"] = "9",
                ["Guard:CheckBits"] = "8",
            },
            clock: clock
        );
    }

    private static DateTimeOffset Minute()
    {
        var now = DateTimeOffset.UtcNow;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>By trying, as the script does.</summary>
    private static int Solve(JsonNode check) =>
        Enumerable
            .Range(0, int.MaxValue)
            .First(number =>
                BitOperations.LeadingZeroCount(
                    BinaryPrimitives.ReadUInt32BigEndian(
                        SHA256.HashData(Encoding.ASCII.GetBytes($"{check["puzzle"]}:{number}"))
                    )
                ) >= check["bits"]!.GetValue<int>()
            );

    private static (string Token, int Sum) ReadQuestion(string page)
    {
        var token = Token().Match(page).Groups["token"].Value;
        var sum = Question().Match(page);
        Assert.That(sum.Success, Is.True, page);
        const string Numbers = "零一二三四五六七八九十";
        return (
            token,
            Numbers.IndexOf(sum.Groups["first"].Value, StringComparison.Ordinal)
                + Numbers.IndexOf(sum.Groups["second"].Value, StringComparison.Ordinal)
        );
    }

    /// <summary>As many as are taken without a check, unless said otherwise.</summary>
    private async Task FloodAsync(int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await SubmitAsync("sex=m&road=1");
        }
    }

    private async Task<HttpResponseMessage> SubmitAsync(string body, string address = Address)
    {
        using var request = RequestOf(body, address);
        return await Phone.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(string body, Guid id)
    {
        using var request = RequestOf(body, Address);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("Idempotency-Key", id.ToString());
        return await Phone.SendAsync(request);
    }

    private HttpRequestMessage RequestOf(string body, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Page)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Forwarded-For", address);
        return request;
    }

    private async Task<List<string>> ListAsync() =>
        [
            .. (await Client.GetJsonAsync($"/api/v1/waves/{WaveId}/responses"))["responses"]!
                .AsArray()
                .Select(response => string.Join(' ', response!["suspicions"]!.AsArray().Select(name => $"{name}"))),
        ];

    [GeneratedRegex("name=\"-check\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(
        "(?<first>[一二三四五])加(?<second>[一二三四五])等于几",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Question();
}
