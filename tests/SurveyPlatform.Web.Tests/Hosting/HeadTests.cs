using System.Net;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Whoever asks for the head of a page gets what a whole page would begin with (RFC 9110, section 9.3.2).</summary>
internal sealed class HeadTests
{
    [Test]
    public async Task Head_OfEveryKindOfPage_AnswersAsGetDoesWithoutTheBody()
    {
        await using var product = await TestProduct.StartAsync();
        using var system = await product.CreateSystemAsync();
        await TwelveRows.SetUpAsync(system);
        var slug = (await system.GetJsonAsync("/api/v1/surveys"))[0]!["slug"]!.GetValue<string>();

        await Assert.MultipleAsync(async () =>
        {
            foreach (
                var path in new[] { $"/s/{slug}", "/", "/r", "/r/NOSUCHCODE22", "/console/sign-in", "/api/v1/surveys" }
            )
            {
                using var whole = await system.GetAsync(path);
                using var head = await SendHeadAsync(system, path);
                Assert.That(head.StatusCode, Is.EqualTo(whole.StatusCode), path);
                Assert.That(head.Content.Headers.ContentType, Is.EqualTo(whole.Content.Headers.ContentType), path);
                Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty, path);
            }
        });
    }

    [Test]
    public async Task Head_OfWhatIsOnlyPosted_IsNotAllowed()
    {
        await using var product = await TestProduct.StartAsync();
        using var system = await product.CreateSystemAsync();
        using var head = await SendHeadAsync(system, $"/api/v1/waves/{Guid.NewGuid()}/close");

        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    private static async Task<HttpResponseMessage> SendHeadAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        return await client.SendAsync(request);
    }
}
