using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>What browsers send is taken as they send it; what no browser sends is refused in plain words.</summary>
internal sealed class SubmissionTests : OpenWaveTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [TestCase("%E4%BF%AE+%E8%B7%AF%21", "修 路!")]
    [TestCase("%F0%9F%91%8D", "👍")]
    [TestCase("a%26b%3Dc", "a&b=c")]
    [TestCase("a=b", "a=b")]
    [TestCase("%EF%BF%BD", "\uFFFD", Description = "somebody may well type this one")]
    public async Task Submit_TextAsBrowsersEncodeIt_IsOnFileAsItWasTyped(string encoded, string typed)
    {
        using var response = await SubmitAsync(Encoding.ASCII.GetBytes($"sex=m&road=1&&why={encoded}"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That((await ListAnswersAsync())[0]!["answers"]!["why"]!.GetValue<string>(), Is.EqualTo(typed));
    }

    [TestCase("sex=m&road=1&why=%ff%fe%80")]
    [TestCase("sex=m&road=1&why=%C3%28")]
    [TestCase("sex=m&road=1&why=%ED%A0%80", Description = "half a pair of surrogates")]
    [TestCase("sex=m&road=1&why=a%00b")]
    [TestCase("sex=m&road=1&why=%zz")]
    [TestCase("sex=m&road=1&why=%4")]
    [TestCase("sex=m&ro%ffad=1")]
    [TestCase("sex=m&road=1&why=\u00ff", Description = "the bare byte")]
    public async Task Submit_WhatIsNoText_SaysThatItCannotBeReadAndFilesNothing(string body)
    {
        using var response = await SubmitAsync(Encoding.Latin1.GetBytes(body));

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [TestCase("utf-7")]
    [TestCase("bogus")]
    [TestCase("gbk")]
    public async Task Submit_InAnotherEncoding_SaysThatItCannotBeReadAndFilesNothing(string charset)
    {
        using var response = await SubmitAsync("sex=m&road=1"u8.ToArray(), $"{Form}; charset={charset}");

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [TestCase($"{Form};charset=UTF-8")]
    [TestCase($"{Form}; charset=\"utf-8\"")]
    public async Task Submit_SayingThatItIsUtf8_IsTaken(string contentType)
    {
        using var response = await SubmitAsync("sex=m&road=1"u8.ToArray(), contentType);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("application/json")]
    [TestCase("nonsense")]
    public async Task Submit_AsSomethingElse_SaysThatItCannotBeRead(string contentType)
    {
        using var response = await SubmitAsync("sex=m&road=1"u8.ToArray(), contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Submit_MoreThanAnyFormHolds_SaysThatItIsTooMuch([Values] bool isOneText)
    {
        var body = isOneText
            ? "sex=m&why=" + new string('x', 300_000)
            : string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1"));
        using var response = await SubmitAsync(Encoding.ASCII.GetBytes(body));

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "填写的内容太多");
    }

    private async Task<HttpResponseMessage> SubmitAsync(byte[] body, string contentType = Form)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = content };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
        // The server may answer before it has read a body that is too large.
        request.Headers.ExpectContinue = body.Length > 100_000;
        return await Phone.SendAsync(request);
    }

    private async Task AssertRefusedAsync(
        HttpResponseMessage response,
        HttpStatusCode status,
        string words = "读不出来"
    )
    {
        var page = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), page);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(page, Does.Contain(words));
        Assert.That(await ListAnswersAsync(), Is.Empty);
    }

    private async Task<JsonArray> ListAnswersAsync() =>
        (await Client.GetJsonAsync($"/api/v1/waves/{WaveId}/responses"))["responses"]!.AsArray();
}
