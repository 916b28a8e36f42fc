using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A key opens what its scopes name, and nothing else.</summary>
internal sealed class ApiKeyTests
{
    private TestProduct product = null!;

    [SetUp]
    public async Task Start() => product = await TestProduct.StartAsync();

    [TearDown]
    public async Task Stop() => await product.DisposeAsync();

    [Test]
    public async Task Api_WithoutAKey_IsUnauthorizedAndSaysHow()
    {
        using var client = product.CreateClient();
        using var response = await client.GetAsync("/api/v1/surveys");

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        });
    }

    [Test]
    public async Task Api_WithAKeyThatNobodyIssued_IsUnauthorized()
    {
        using var client = product.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            "sp_" + new string('a', 43)
        );
        using var response = await client.GetAsync("/api/v1/surveys");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Api_WithAKeyOfAnotherScope_IsForbidden()
    {
        using var system = await product.CreateSystemAsync(ApiScopes.ReadScores);
        using var response = await system.GetAsync("/api/v1/surveys");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Api_WithARevokedKey_IsUnauthorized()
    {
        using var system = await product.CreateSystemAsync();
        var keys = product.Services.GetRequiredService<ApiKeyStore>();
        var key = (await keys.ListAsync(CancellationToken.None)).Single();
        await keys.RevokeAsync(key.Id, DateTimeOffset.UtcNow, CancellationToken.None);
        using var response = await system.GetAsync("/api/v1/surveys");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Keys_OnFile_AreHashesThatDoNotHoldTheSecret()
    {
        var desk = product.Services.GetRequiredService<ApiKeyDesk>();
        var issued = await desk.IssueAsync("test", ApiScopes.All, expiresAt: null, CancellationToken.None);
        var onFile = (
            await product.Services.GetRequiredService<ApiKeyStore>().ListAsync(CancellationToken.None)
        ).Single();

        Assert.Multiple(() =>
        {
            Assert.That(onFile.Hash, Has.Length.EqualTo(64));
            Assert.That(onFile.ToString(), Does.Not.Contain(issued.Secret));
        });
    }
}
