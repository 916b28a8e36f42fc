namespace SurveyPlatform.Browser.Tests.Hosting;

[TestFixture]
public sealed class ProductTests : BrowserTest
{
    [Test]
    public async Task Product_WhenStarted_AnswersABrowser()
    {
        var page = await OpenPhoneAsync();

        var answer = await page.GotoAsync("/openapi/v1.json");

        Assert.That(answer!.Status, Is.EqualTo(200));
    }
}
