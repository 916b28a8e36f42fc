using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>Tests each of which has a product of its own, with one wave open, a system that may do everything, and a phone.</summary>
internal abstract class OpenWaveTests
{
    protected TestProduct Product { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected HttpClient Phone { get; private set; } = null!;

    protected Guid WaveId { get; private set; }

    /// <summary>Where the page of the wave is, and where it is filed.</summary>
    protected string Page { get; private set; } = null!;

    [SetUp]
    public async Task OpenWave()
    {
        Product = await StartAsync();
        Client = await Product.CreateSystemAsync();
        Phone = Product.CreatePhone();
        WaveId = await TwelveRows.SetUpAsync(Client);
        Page = $"/s/{(await Client.GetJsonAsync("/api/v1/surveys"))[0]!["slug"]}";
    }

    [TearDown]
    public async Task StopProduct()
    {
        Phone.Dispose();
        Client.Dispose();
        await Product.DisposeAsync();
    }

    protected virtual Task<TestProduct> StartAsync() => TestProduct.StartAsync();
}
