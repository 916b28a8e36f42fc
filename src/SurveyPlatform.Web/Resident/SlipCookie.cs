namespace SurveyPlatform.Web.Resident;

/// <summary>
/// The code of the slip with which this phone answers a survey. It travels beside the form, never in the page, which is
/// the same for everybody; and it is gone once it is used, so that the next person at the phone does not meet it.
/// </summary>
internal static class SlipCookie
{
    /// <summary>As long as answers may wait in a phone for a network.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static string? Find(HttpContext http, string slug) => http.Request.Cookies[NameFor(slug)];

    public static void Set(HttpContext http, string slug, string code) =>
        http.Response.Cookies.Append(NameFor(slug), code, OptionsFor(http, Life));

    public static void Clear(HttpContext http, string slug)
    {
        if (Find(http, slug) is not null)
        {
            http.Response.Cookies.Delete(NameFor(slug), OptionsFor(http, life: null));
        }
    }

    private static string NameFor(string slug) => $"slip-{slug}";

#pragma warning disable S2092 // Secure wherever the page came by https; in a hall's own network it may come without.
    private static CookieOptions OptionsFor(HttpContext http, TimeSpan? life) =>
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
