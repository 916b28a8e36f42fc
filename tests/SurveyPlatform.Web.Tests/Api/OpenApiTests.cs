using System.Text.Json.Nodes;
using SurveyPlatform.Web.Api;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>
/// The contract with other systems. The document is committed, so that a change of it is seen in review; to take a wanted
/// change over, run the tests with SURVEY_ACCEPT_OPENAPI=1 and commit what they write.
/// </summary>
internal sealed class OpenApiTests
{
    private static readonly string Committed = Repository.PathOf("samples", "openapi-v1.json");

    private JsonNode served = null!;

    [OneTimeSetUp]
    public async Task ReadTheServedDocument()
    {
        await using var product = await TestProduct.StartAsync();
        using var client = product.CreateClient();
        served = await client.GetJsonAsync("/openapi/v1.json");
        if (Environment.GetEnvironmentVariable("SURVEY_ACCEPT_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(Committed, await client.GetStringAsync("/openapi/v1.json") + "\n");
        }
    }

    [Test]
    public void Document_AsServed_IsTheCommittedOne()
    {
        var committed = JsonNode.Parse(File.ReadAllText(Committed));
        Assert.That(
            JsonNode.DeepEquals(served, committed),
            Is.True,
            "The served document differs from the committed one."
        );
    }

    [Test]
    public void Document_SaysThatItIsOpenApi31() =>
        Assert.That(served["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));

    [Test]
    public void Operations_AllHaveANameASummaryAndAScope()
    {
        foreach (var (path, operations) in served["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                Assert.Multiple(() =>
                {
                    Assert.That(operation!["operationId"], Is.Not.Null, $"{method} {path}");
                    Assert.That(operation["summary"], Is.Not.Null, $"{method} {path}");
                    Assert.That(operation["security"], Is.Not.Null, $"{method} {path}");
                });
            }
        }
    }

    [Test]
    public void Problems_OfTheCatalogue_AreNamedByTheDocumentWithTheirStatus()
    {
        var described = served["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .SelectMany(operation => operation.Value!["responses"]!.AsObject())
            .SelectMany(response =>
                response.Value!["description"]!.GetValue<string>().Split(", ").Select(type => $"{response.Key} {type}")
            )
            .ToHashSet();

        Assert.That(
            ProblemKind.All.Except(ProblemKind.BeforeRoutes).Select(kind => $"{kind.Status} {kind.Type}"),
            Is.SubsetOf(described)
        );
        var introduction = served["info"]!["description"]!.GetValue<string>();
        foreach (var kind in ProblemKind.BeforeRoutes)
        {
            Assert.That(introduction, Does.Contain($"`{kind.Type}` ({kind.Status})"));
        }
    }

    [Test]
    public void Problems_OfTheCatalogue_AreEachThereOnce() =>
        Assert.That(ProblemKind.All.Select(kind => kind.Type), Is.Unique);
}
