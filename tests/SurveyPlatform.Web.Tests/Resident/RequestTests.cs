using Microsoft.AspNetCore.Http;
using SurveyPlatform.Web.Resident;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>What is read out of a request before anything else happens.</summary>
[TestFixture]
public sealed class RequestTests
{
    private static readonly string[] Offered = ["zh-CN", "en"];

    [TestCase("", "", "zh-CN")]
    [TestCase("?lang=en", "zh-CN", "en")]
    [TestCase("?lang=EN", "", "en")]
    [TestCase("?lang=fr", "en", "en", Description = "a language that is not on offer is as none")]
    [TestCase("", "en-GB,en;q=0.9,zh;q=0.8", "en")]
    [TestCase("", "zh-TW,zh;q=0.9,en;q=0.8", "zh-CN")]
    [TestCase("", "de, en;q=0.5", "en")]
    [TestCase("", "en;q=0.3, zh-CN;q=0.7", "zh-CN")]
    [TestCase("", "en;q=0, *", "zh-CN")]
    public void Of_AddressAndBrowser_ChoosesAmongThoseOnOffer(string query, string accepted, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        request.Headers.AcceptLanguage = accepted;

        Assert.That(LanguageChoice.Of(request, Offered), Is.EqualTo(expected));
    }

    [TestCase("same-origin", "", true)]
    [TestCase("none", "", true)]
    [TestCase("cross-site", "https://survey.example", false)]
    [TestCase("same-site", "", false)]
    [TestCase("", "https://survey.example", true)]
    [TestCase("", "http://survey.example", false, Description = "whoever can change a page on its way sits there")]
    [TestCase("", "https://", false)]
    [TestCase("", "https://evil.example", false)]
    [TestCase("", "https://survey.example.evil.example", false)]
    [TestCase("", "null", false)]
    [TestCase("", "", true, Description = "no browser page of another site: those name their origin")]
    public void Holds_WhereTheFormStands_TellsOursFromOthers(string site, string origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "https";
        request.Host = new HostString("survey.example");
        request.Headers["Sec-Fetch-Site"] = site.Length == 0 ? default : site;
        request.Headers.Origin = origin.Length == 0 ? default : origin;

        Assert.That(SameOrigin.Holds(request), Is.EqualTo(expected));
    }
}
