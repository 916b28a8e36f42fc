using System.Text.Json;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>The expression language on a phone's own engine; NUnit runs the same vectors in C# and in Jint.</summary>
public sealed class ExpressionVectorTests : BrowserTest
{
    /// <summary>Evaluates one vector; a number JSON could not tell apart is reported as such.</summary>
    private const string Harness = """
        async ([tree, answers]) => {
          const { evaluate } = await import('/expression.js');
          const unsound = x => typeof x === 'number' && (!Number.isFinite(x) || Object.is(x, -0));
          const known = new Map(Object.entries(JSON.parse(answers)));
          const result = evaluate(JSON.parse(tree), name => known.get(name));
          return JSON.stringify(result, (_, x) => (unsound(x) ? 'unsound number' : x));
        }
        """;

    [Test]
    public async Task Evaluate_EveryVector_GivesItsResultInChromium()
    {
        var script = await File.ReadAllTextAsync(PathOf("expression.js"));
        var page = await OpenPhoneAsync();
        await page.RouteAsync(
            "**/*",
            route =>
                route.Request.Url.EndsWith("/expression.js", StringComparison.Ordinal)
                    ? route.FulfillAsync(new() { ContentType = "text/javascript", Body = script })
                    : route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html>" })
        );
        await page.GotoAsync("/");
        var departures = new List<string>();
        var count = 0;
        using var groups = JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("vectors.json")));
        foreach (var vector in Evaluated(groups))
        {
            var text = vector.GetProperty("expression").GetString()!;
            var answers = vector.TryGetProperty("answers", out var some) ? some.GetRawText() : "{}";
            var tree = ExpressionJson.Write(ExpressionParser.Parse(text));
            var result = await page.EvaluateAsync<string>(Harness, new[] { tree, answers });
            count++;
            if (!JsonElement.DeepEquals(JsonElement.Parse(result), vector.GetProperty("result")))
            {
                departures.Add($"{text} | {answers} → {result}");
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(departures, Is.Empty);
            Assert.That(count, Is.GreaterThan(100), "The vectors were read.");
        });
    }

    private static IEnumerable<JsonElement> Evaluated(JsonDocument groups) =>
        groups
            .RootElement.EnumerateArray()
            .SelectMany(group => group.GetProperty("vectors").EnumerateArray())
            .Where(vector => vector.TryGetProperty("result", out _));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Expressions", name);
}
