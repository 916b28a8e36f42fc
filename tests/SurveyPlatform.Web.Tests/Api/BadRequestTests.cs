using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Api;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Whatever is refused before anybody looks at what it says is still answered with a problem of the catalogue.</summary>
internal sealed class BadRequestTests : ProductTests
{
    private string wave = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        wave = $"/api/v1/waves/{await TwelveRows.SetUpAsync(Client)}";
    }

    [TestCase("by=nope", """["nope"]""")]
    [TestCase("by=", """[""]""")]
    [TestCase("by=SEX", """["SEX"]""")]
    [TestCase("by=sex&by=zz", """["zz"]""")]
    public async Task Score_ByATagThatDividesNobody_NamesTheTag(string query, string tags)
    {
        using var response = await Client.GetAsync($"{wave}/scores?{query}");

        var problem = await response.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-breakdown");
        Assert.That(problem["tags"]!.ToJsonString(), Is.EqualTo(tags));
    }

    [TestCase("after=abc", "after")]
    [TestCase("limit=", "limit")]
    [TestCase("limit=1e9", "limit")]
    [TestCase("after=%22x%22%20from%20%0A", "after")]
    public async Task List_ByAParameterThatIsNoNumber_NamesTheParameter(string query, string parameter)
    {
        using var response = await Client.GetAsync($"{wave}/responses?{query}");

        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
        Assert.That(problem["parameter"]!.GetValue<string>(), Is.EqualTo(parameter));
    }

    [TestCase("")]
    [TestCase("null")]
    public async Task Post_WithoutABody_SaysThatItIsEmpty(string body)
    {
        using var response = await Client.PostJsonAsync("/api/v1/surveys", body);

        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", "$");
        Assert.That(
            problem["detail"]!.GetValue<string>(),
            Is.EqualTo("The body is empty; this address takes a JSON object.")
        );
    }

    [TestCase("application/json; charset=bogus")]
    [TestCase("application/json; charset=utf-7")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("text/plain")]
    public async Task Post_InAnotherMediaTypeOrCharset_IsRefused(string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var response = await Client.PostAsync("/api/v1/surveys", content);

        await response.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type-unsupported");
    }

    [TestCase("application/json; charset=UTF-8")]
    [TestCase("application/json; charset=\"utf-8\"")]
    [TestCase("application/json")]
    public async Task Post_InUtf8_IsRead(string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var response = await Client.PostAsync("/api/v1/surveys", content);

        await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable");
    }

    [Test]
    public async Task Api_WithoutAKeyOrAScope_IsRefusedByTheCatalogue()
    {
        using var stranger = Product.CreateClient();
        using var unknown = await stranger.GetAsync("/api/v1/surveys");
        using var reader = await Product.CreateSystemAsync(ApiScopes.ReadScores);
        using var forbidden = await reader.GetAsync("/api/v1/surveys");

        await unknown.ReadProblemAsync(HttpStatusCode.Unauthorized, "key-missing");
        await forbidden.ReadProblemAsync(HttpStatusCode.Forbidden, "scope-missing");
    }

    [Test]
    public async Task Problems_OfTheCatalogue_LeadToAPageThatNamesThem()
    {
        using var stranger = Product.CreateClient();
        foreach (var kind in ProblemKind.All)
        {
            Assert.That(await stranger.GetStringAsync(kind.Type), Does.StartWith(kind.Title));
        }

        using var none = await stranger.GetAsync(ProblemKind.Prefix + "none");
        await none.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-address");
    }

    [Test]
    public async Task Api_AtAnAddressOrByAVerbThatIsNone_IsRefusedByTheCatalogue()
    {
        using var nowhere = await Client.GetAsync("/api/v1/moons");
        using var deleted = await Client.DeleteAsync("/api/v1/surveys");

        await nowhere.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-address");
        await deleted.ReadProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }
}
