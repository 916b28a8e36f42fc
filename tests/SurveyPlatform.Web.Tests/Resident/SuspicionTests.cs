using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>What looks like a machine is taken like anything else, answered like anything else, and flagged.</summary>
internal sealed class SuspicionTests : OpenWaveTests
{
    // Two fields with stems of two characters: 2 · (0.4 + 2/20) = 1 s at the least.
    [TestCase("sex=m&road=1&home-page=http%3A%2F%2Fx", new[] { "trapFilled" })]
    [TestCase("sex=m&road=1&home-page=&-seconds=0", new[] { "tooQuick" })]
    [TestCase("sex=m&road=1&home-page=x&-seconds=0", new[] { "trapFilled", "tooQuick" })]
    [TestCase("sex=m&road=1&home-page=&-seconds=1", new string[0])]
    [TestCase("sex=m&road=1&home-page=", new string[0], Description = "without a script nothing measures the time")]
    [TestCase("sex=m&road=1", new string[0])]
    public async Task Submit_Anything_IsThankedForAndKeptWithWhatIsSuspectInIt(string body, string[] suspicions)
    {
        using var answer = await SubmitAsync(body);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(answer.Headers.Location?.OriginalString, Does.StartWith($"{Page}/receipt/"));
        var filed = (await Client.GetJsonAsync($"/api/v1/waves/{WaveId}/responses"))["responses"]![0]!;
        Assert.That(NamesIn(filed["suspicions"]!), Is.EqualTo(suspicions));
        Assert.That(filed["answers"]!.AsObject().ContainsKey("home-page"), Is.False);
    }

    [Test]
    public async Task FileOverApi_InNoTime_IsNotSuspect()
    {
        using var answer = await Client.PostJsonAsync(
            $"/api/v1/waves/{WaveId}/responses",
            $$"""{ "responseId": "{{Guid.NewGuid()}}", "seconds": 0, "answers": { "sex": "m", "road": 1 } }"""
        );

        await answer.ReadJsonAsync(HttpStatusCode.Created);
        var filed = (await Client.GetJsonAsync($"/api/v1/waves/{WaveId}/responses"))["responses"]![0]!;
        Assert.That(filed["suspicions"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Quality_OfAWaveWithASuspect_ShowsTheIndexWithAndWithoutIt()
    {
        // Of the thousand 600 are men, all at 100. The women are at (0 + 100) / 2 with the one that filled the trap, else at
        // 0: 0.6 · 100 + 0.4 · 50 = 80, and 0.6 · 100 = 60.
        foreach (var body in new[] { "sex=m&road=5", "sex=f&road=1", "sex=f&road=5&home-page=x" })
        {
            using var answer = await SubmitAsync(body);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        }

        var quality = await Client.GetJsonAsync($"/api/v1/waves/{WaveId}/quality?list=true");

        Assert.Multiple(() =>
        {
            Assert.That(quality["counts"]!["flagged"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(quality["counts"]!["suspicions"]!["trapFilled"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(quality["counts"]!["suspicions"]!["sameDevice"]!.GetValue<int>(), Is.Zero);
            Assert.That(NamesIn(quality["flagged"]![0]!["suspicions"]!), Is.EqualTo(new[] { "trapFilled" }));
            var node = quality["nodes"]![0]!;
            Assert.That(node["all"]!["value"]!.GetValue<double>(), Is.EqualTo(80).Within(1e-9));
            Assert.That(node["withoutFlagged"]!["value"]!.GetValue<double>(), Is.EqualTo(60).Within(1e-9));
        });
    }

    private static List<string> NamesIn(JsonNode list) => [.. list.AsArray().Select(name => name!.GetValue<string>())];

    private async Task<HttpResponseMessage> SubmitAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await Phone.PostAsync(Page, content);
    }
}
