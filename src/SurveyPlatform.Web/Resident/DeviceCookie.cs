using System.Buffers.Text;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// A random name by which it is noticed that one browser answers a survey again. It is on file nowhere, only a mark of it
/// under a key of the wave, and it is gone when the wave is over.
/// </summary>
internal static class DeviceCookie
{
    private const int NameBytes = 16;
    private const int NameLength = 22;

    /// <summary>Gives the browser a name, unless it has one.</summary>
    public static void Offer(HttpContext http, string slug, Wave wave, TimeProvider clock)
    {
        if (Find(http, slug) is not null)
        {
            return;
        }

        Span<byte> drawn = stackalloc byte[NameBytes];
        RandomSupply.Fill(drawn);
        var name = Base64Url.EncodeToString(drawn);
        http.Response.Cookies.Append(NameFor(slug), name, OptionsFor(http, wave.ClosesAt - clock.GetUtcNow()));
    }

    /// <summary>Null where the browser keeps no cookies, or made up a name.</summary>
    public static string? Find(HttpContext http, string slug) =>
        http.Request.Cookies[NameFor(slug)] is { Length: NameLength } name ? name : null;

    private static string NameFor(string slug) => $"device-{slug}";

#pragma warning disable S2092 // Secure wherever the page came by https; in a hall's own network it may come without.
    private static CookieOptions OptionsFor(HttpContext http, TimeSpan life) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = life,
            Path = "/s/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        };
#pragma warning restore S2092
}
