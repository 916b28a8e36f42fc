using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>Whoever answers again is thanked again, and the answer is flagged; nothing on file tells who it was.</summary>
internal sealed class DuplicateTests
{
    private const string Browser = "Mozilla/5.0 (Linux; Android 9; PAR-AL00) MicroMessenger/8.0";

    private TestProduct product = null!;
    private HttpClient system = null!;
    private HttpClient phone = null!;
    private Guid waveId;
    private string slug = null!;

    [SetUp]
    public async Task Start()
    {
        product = await TestProduct.StartAsync(
            settings: new Dictionary<string, string?> { ["Duplicates:MostPerNetwork"] = "2" }
        );
        system = await product.CreateSystemAsync();
        phone = product.CreatePhone();
        waveId = await TwelveRows.SetUpAsync(system);
        slug = (await system.GetJsonAsync("/api/v1/surveys"))[0]!["slug"]!.GetValue<string>();
    }

    [TearDown]
    public async Task Stop()
    {
        phone.Dispose();
        system.Dispose();
        await product.DisposeAsync();
    }

    [Test]
    public async Task Submit_TwiceFromOneBrowser_FlagsTheSecondAndThanksForBoth()
    {
        var device = await OpenPageAsync();

        await SubmitAsync(device);
        await SubmitAsync(device);
        await SubmitAsync(await OpenPageAsync());

        Assert.That(await ListAsync(), Is.EqualTo(new[] { "", "sameDevice", "" }));
    }

    [Test]
    public async Task Submit_ResentUnderOneId_IsNotSuspect()
    {
        var (device, id) = (await OpenPageAsync(), Guid.NewGuid());

        await SubmitAsync(device, id: id);
        await SubmitAsync(device, id: id);

        Assert.That(await ListAsync(), Is.EqualTo(new[] { "" }));
    }

    [Test]
    public async Task Submit_FromOneNetwork_FlagsWhatComesAfterTheMost()
    {
        // Two may come from one place with one kind of browser; the /64 is one place, whichever of its addresses is used.
        await SubmitAsync(address: "2001:db8:1:2::1");
        await SubmitAsync(address: "2001:db8:1:2::2");
        await SubmitAsync(address: "2001:db8:1:2:ffff::3");
        await SubmitAsync(address: "2001:db8:1:2::4", browser: "Mozilla/5.0 (another phone)");
        await SubmitAsync(address: "2001:db8:1:3::1");

        Assert.That(await ListAsync(), Is.EqualTo(new[] { "", "", "sameNetwork", "", "" }));
    }

    [Test]
    public async Task Submit_FromAProxyThatDoesNotSayForWhom_IsNotSuspect()
    {
        for (var i = 0; i < 4; i++)
        {
            await SubmitAsync();
        }

        Assert.That(await ListAsync(), Is.All.Empty);
    }

    [Test]
    public async Task Page_OpenedAgain_KeepsTheNameOfTheBrowser()
    {
        var device = await OpenPageAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/s/{slug}");
        request.Headers.Add("Cookie", device);
        using var page = await phone.SendAsync(request);

        Assert.That(CookiesOf(page).Where(cookie => cookie.StartsWith("device-", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> CookiesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    /// <returns>The name that the browser was given.</returns>
    private async Task<string> OpenPageAsync()
    {
        using var page = await phone.GetAsync($"/s/{slug}");
        var cookie = CookiesOf(page).Single(cookie => cookie.StartsWith($"device-{slug}=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("path=/s/").And.Contain("httponly").And.Contain("samesite=lax"));
        return cookie.Split(';')[0];
    }

    private async Task SubmitAsync(
        string? device = null,
        string? address = null,
        string browser = Browser,
        Guid? id = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/s/{slug}")
        {
            Content = new StringContent("sex=m&road=1", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("Idempotency-Key", (id ?? Guid.NewGuid()).ToString());
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        if (device is not null)
        {
            request.Headers.Add("Cookie", device);
        }

        if (address is not null)
        {
            request.Headers.Add("X-Forwarded-For", address);
        }

        using var answer = await phone.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    private async Task<List<string>> ListAsync() =>
        [
            .. (await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses"))["responses"]!
                .AsArray()
                .Select(response => string.Join(' ', response!["suspicions"]!.AsArray().Select(NameOf))),
        ];

    private static string NameOf(JsonNode? name) => name!.GetValue<string>();
}
