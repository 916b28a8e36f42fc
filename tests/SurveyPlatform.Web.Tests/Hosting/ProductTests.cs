namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Tests that share one product for all of their class, and speak to it as a system that may do everything.</summary>
/// <remarks>What a class sets up of its own comes after the product has started.</remarks>
internal abstract class ProductTests(TestStorage storage = TestStorage.Sqlite)
{
    protected TestProduct Product { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartProduct()
    {
        Product = await TestProduct.StartAsync(storage);
        Client = await Product.CreateSystemAsync();
    }

    [OneTimeTearDown]
    public async Task StopProduct()
    {
        Client.Dispose();
        await Product.DisposeAsync();
    }
}
