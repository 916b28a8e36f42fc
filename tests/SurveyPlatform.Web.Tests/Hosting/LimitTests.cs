using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Each door asks to come later in its own way; whoever watches over the program is never asked.</summary>
internal sealed class LimitTests
{
    private static readonly Dictionary<string, string?> Narrow = new()
    {
        ["Guard:MostVisitsPerSite"] = "2",
        ["Guard:MostSignInsPerSite"] = "2",
        ["Guard:MostCallsPerKey"] = "2",
    };

    private readonly HandClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 30, TimeSpan.Zero));
    private TestProduct product = null!;

    [OneTimeSetUp]
    public async Task Start() => product = await TestProduct.StartAsync(settings: Narrow, clock: clock);

    [OneTimeTearDown]
    public Task Stop() => product.DisposeAsync().AsTask();

    // The page of a survey counts its visits itself, with those of the other pages.
    [TestCase("2001:db8:9:1::1", "/")]
    [TestCase("2001:db8:9:3::1", "/s/nowhere")]
    public async Task Pages_OpenedTooOften_SayWhenToComeAgain(string address, string path)
    {
        using var phone = PhoneAt(address);
        await GetAsync(phone, "/", HttpStatusCode.OK);
        await GetAsync(phone, "/r", HttpStatusCode.OK);

        using var answer = await phone.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("请稍后再来"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.Not.Empty);
        using var other = PhoneAt(address.Replace("9:", "8:", StringComparison.Ordinal));
        await GetAsync(other, "/", HttpStatusCode.OK);
    }

    [Test]
    public async Task Health_AskedForOften_IsAlwaysTold()
    {
        using var watcher = PhoneAt("198.51.100.9");
        for (var i = 0; i < 10; i++)
        {
            await GetAsync(watcher, "/healthz/live", HttpStatusCode.OK);
            await GetAsync(watcher, "/healthz/ready", HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task Passwords_TriedTooOften_AreNotLookedAt()
    {
        using var visitor = PhoneAt("198.51.100.20");
        for (var i = 0; i < 2; i++)
        {
            using var tried = await SignInAsync(visitor);
            Assert.That(tried.StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        }

        using var answer = await SignInAsync(visitor);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("请过一分钟再试"));
        await GetAsync(visitor, "/console/sign-in", HttpStatusCode.OK);
    }

    [Test]
    public async Task Calls_OfOneKey_AreCountedWhereverTheyComeFrom()
    {
        using var system = await product.CreateSystemAsync();
        using var other = await product.CreateSystemAsync();
        await GetAsync(system, "/api/v1/surveys", HttpStatusCode.OK);
        await GetAsync(system, "/api/v1/surveys", HttpStatusCode.OK);

        using var answer = await system.GetAsync("/api/v1/surveys");

        await answer.ReadProblemAsync(HttpStatusCode.TooManyRequests, "too-many-calls");
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(30)));
        await GetAsync(other, "/api/v1/surveys", HttpStatusCode.OK);
    }

    [TestCase("10.1.0.0/16", "10.1.2.3", true)]
    [TestCase("10.1.0.0/16", "10.2.2.3", false)]
    [TestCase("10.0.0.5", "10.0.0.5", true)]
    [TestCase("10.0.0.5", "10.0.0.6", false)]
    [TestCase("2001:db8::/32", "2001:db8:1::1", true)]
    public void Proxies_AreBelievedWhereTheyWereNamed(string trusted, string proxy, bool isBelieved)
    {
        var headers = new ProxyOptions { Trusted = [trusted] }.ToHeaders();

        Assert.That(
            headers.KnownIPNetworks.Any(network => network.Contains(IPAddress.Parse(proxy))),
            Is.EqualTo(isBelieved)
        );
    }

    [Test]
    public void Start_WithAProxyThatIsNoAddress_IsRefused() =>
        Assert.That(
            () => TestProduct.StartAsync(settings: new Dictionary<string, string?> { ["Proxies:Trusted:0"] = "proxy" }),
            Throws.InstanceOf<OptionsValidationException>()
        );

    private HttpClient PhoneAt(string address)
    {
        var phone = product.CreatePhone();
        phone.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return phone;
    }

    private static async Task GetAsync(HttpClient client, string path, HttpStatusCode expected)
    {
        using var answer = await client.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(expected), path);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor) =>
        visitor.PostAsync(
            "/console/sign-in",
            new StringContent("name=x&password=y", Encoding.UTF8, "application/x-www-form-urlencoded")
        );
}
