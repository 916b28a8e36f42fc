using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace SurveyPlatform.Web.Api;

/// <summary>The page on which people read the API, made by Scalar out of the OpenAPI document.</summary>
internal static class ReferencePage
{
    /// <summary>128 bits, as CSP level 3 (section 8.3.1) asks for.</summary>
    private const int NonceBytes = 16;

    public static void MapReference(this IEndpointRouteBuilder routes) =>
        routes.MapScalarApiReference("/scalar", Describe).AllowAnonymous();

    private static void Describe(ScalarOptions options, HttpContext http)
    {
        options.Title = "SurveyPlatform API";
        options.DynamicBaseServerUrl = true;
        LeaveOutWhatLeadsElsewhere(options);

        options.Nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        options.HeadContent = WithoutCompiling(options.Nonce);
        http.Response.Headers.ContentSecurityPolicy = PolicyOf(options.Nonce);
    }

    /// <summary>Fonts, statistics and services of the page's makers: a page of this program talks to this program alone.</summary>
    private static void LeaveOutWhatLeadsElsewhere(ScalarOptions options)
    {
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.HideClientButton = true;
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.Agent = new ScalarAgentOptions { Disabled = true };
        options.Mcp = new ScalarMcpOptions { Disabled = true };
    }

    /// <summary>The page's validators would try whether they may compile code of their own, against which the policy speaks.</summary>
    private static string WithoutCompiling(string nonce) =>
        $$"""<script nonce="{{nonce}}">globalThis.__zod_globalConfig = { jitless: true };</script>""";

    /// <summary>
    /// Scripts are the program's own files and the one inside the page. The page makes its styles while it runs, and puts
    /// some on single elements, which neither a hash nor a nonce can allow.
    /// </summary>
    private static string PolicyOf(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'unsafe-inline'; connect-src 'self'; "
        + "img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
