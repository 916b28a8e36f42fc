using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Every route of the real program says whom it lets in; what lets in everybody is listed here.</summary>
internal sealed class RouteTests
{
    private static readonly string[] OpenToEverybody =
    [
        "GET /",
        "GET /a",
        "POST /a",
        "GET /a/form",
        "POST /a/form",
        "GET /a/form/receipt/{code}",
        "GET /console/sign-in",
        "POST /console/sign-in",
        "* /healthz/live",
        "* /healthz/ready",
        "GET /openapi/{documentName}.json",
        "GET /problems/{slug}",
        "GET /r",
        "GET /r/{code}",
        "POST /r/{code}/withdraw",
        "GET /r/book/{waveId:guid}",
        "GET /r/book/{waveId:guid}/{day}.txt",
        "GET /resident/*/check.js",
        "GET /resident/*/page.js",
        "GET /s/{slug}",
        "POST /s/{slug}",
        "GET /s/{slug}/receipt/{code}",
        "GET /scalar/favicon.svg",
        "GET /t",
        "POST /t",
        "GET /scalar/{documentName?}",
        "GET /scalar/scalar.aspnetcore.js",
        "GET /scalar/scalar.js",
    ];

    private TestProduct product = null!;
    private List<RouteEndpoint> routes = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        product = await TestProduct.StartAsync();
        routes = [.. product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
    }

    [OneTimeTearDown]
    public async Task Stop() => await product.DisposeAsync();

    [Test]
    public void Routes_AllOfThem_SayWhomTheyLetIn()
    {
        // A policy by name, or everybody: a bare "signed in" leaves open by which door.
        var undecided = routes.Where(route =>
            route.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !route.Metadata.OfType<IAuthorizeData>().Any(decision => !string.IsNullOrEmpty(decision.Policy))
        );

        Assert.Multiple(() =>
        {
            Assert.That(undecided.Select(NameOf), Is.Empty);
            Assert.That(routes, Has.Count.GreaterThan(40), "The routes were found.");
        });
    }

    [Test]
    public void Routes_ThatLetInEverybody_AreThoseListedHere()
    {
        var open = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null);

        Assert.That(open.Select(NameOf), Is.EquivalentTo(OpenToEverybody));
    }

    private static string NameOf(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"];
        // The script's hash is another one with every change of the script.
        var parts = route.RoutePattern.RawText!.TrimStart('/').Split('/');
        var path = parts is ["resident", _, var file] ? $"resident/*/{file}" : string.Join('/', parts);
        return $"{string.Join(',', methods)} /{path}";
    }
}
