using Microsoft.Net.Http.Headers;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Console.Language;

/// <summary>In which language a visitor reads: as the address asks, else as chosen earlier, else as the browser prefers.</summary>
internal static class Languages
{
    public const string Parameter = "lang";

    private const string Cookie = "console-language";

    public static IReadOnlyList<string> All { get; } = [LocalText.Chinese, LocalText.English];

    public static string Of(HttpRequest request) =>
        Find(request.Query[Parameter]) ?? Find(request.Cookies[Cookie]) ?? Preferred(request) ?? LocalText.Chinese;

    /// <summary>Keeps the language that an address asks for, so that the next page is in it too.</summary>
    /// <param name="context">The visit.</param>
    /// <param name="path">The pages to which the choice applies: this path and all below it.</param>
    public static void Keep(HttpContext context, string path)
    {
        if (Find(context.Request.Query[Parameter]) is { } chosen)
        {
            var cookie = new CookieBuilder
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = path,
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                SecurePolicy = CookieSecurePolicy.SameAsRequest,
            };
            context.Response.Cookies.Append(Cookie, chosen, cookie.Build(context));
        }
    }

    private static string? Preferred(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(Find)
            .FirstOrDefault(language => language is not null);

    private static string? Find(StringWithQualityHeaderValue header) => Find(header.Value.Value);

    /// <summary>zh, zh-Hans and zh-TW are all read in Chinese, en-GB in English.</summary>
    private static string? Find(string? asked) =>
        asked is null
            ? null
            : All.FirstOrDefault(known =>
                string.Equals(Primary(asked), Primary(known), StringComparison.OrdinalIgnoreCase)
            );

    private static string Primary(string language) => language.Split('-')[0];
}
