using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Api;

/// <summary>The page on which people read the API: whole, and out of the program's own hands alone.</summary>
public sealed class ReferenceTests : BrowserTest
{
    private const string NoteViolations = """
        window.violations = [];
        addEventListener('securitypolicyviolation', one => {
          window.violations.push(`${one.violatedDirective} ${one.blockedURI} ${one.sample}`);
        });
        """;

    [Test]
    public async Task Reference_InABrowser_ShowsTheApiAndItsPolicyHasNothingToComplainOf()
    {
        const int SlowMachine = 60_000;
        var page = await OpenPhoneAsync(width: 1366);
        await page.AddInitScriptAsync(NoteViolations);
        var complaints = new List<string>();
        page.Console += (_, said) => complaints.AddRange(said.Type == "error" ? [said.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        var elsewhere = new List<string>();
        page.Request += (_, request) => elsewhere.AddRange(IsOwn(request.Url) ? [] : [request.Url]);

        var answer = await page.GotoAsync("/scalar");
        var title = page.GetByRole(AriaRole.Heading, new() { Name = "SurveyPlatform", Level = 1 });
        await Expect(title).ToBeVisibleAsync(new() { Timeout = SlowMachine });
        await Expect(page.GetByText("Hand in an area tree").First).ToBeVisibleAsync(new() { Timeout = SlowMachine });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var violations = await page.EvaluateAsync<string[]>("() => window.violations");
        var policy = answer!.Headers["content-security-policy"];
        Assert.Multiple(() =>
        {
            Assert.That(violations, Is.Empty);
            Assert.That(complaints, Is.Empty);
            Assert.That(elsewhere, Is.Empty);
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Not.Contains("http").And.Not.Contains("*"));
        });
    }

    private static bool IsOwn(string url) =>
        url.StartsWith(Product.Address.ToString(), StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.Ordinal);
}
