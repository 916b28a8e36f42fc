namespace SurveyPlatform.Web.Resident;

/// <summary>
/// The id of the next response from this phone, for browsers without JavaScript: made before the form is sent, so that
/// sending it twice counts once. It says nothing about anybody and lives a day.
/// </summary>
/// <remarks>
/// After filing, the id stays until the form is opened again: who goes back, changes an answer and sends once more is
/// told that the first sending counts, while the next person in the household starts with an id of their own. Each
/// survey has its own cookie, or responses to two surveys could share an id and be laid side by side.
/// </remarks>
internal static class ResponseCookie
{
    private const string FiledMark = ".filed";

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Gives the phone an id for its next response, unless it has one that is still unused.</summary>
    public static void Offer(HttpContext http, string slug)
    {
        var value = http.Request.Cookies[NameFor(slug)];
        if (Read(value) is null || value!.EndsWith(FiledMark, StringComparison.Ordinal))
        {
            Span<byte> drawn = stackalloc byte[16];
            RandomSupply.Fill(drawn);
            Set(http, slug, new Guid(drawn).ToString("N"));
        }
    }

    /// <summary>The id that the phone was given; null where it keeps no cookies.</summary>
    public static Guid? Find(HttpContext http, string slug) => Read(http.Request.Cookies[NameFor(slug)]);

    public static void MarkFiled(HttpContext http, string slug, Guid id) => Set(http, slug, $"{id:N}{FiledMark}");

    private static string NameFor(string slug) => $"response-{slug}";

    private static Guid? Read(string? value) =>
        Guid.TryParseExact(value?.Replace(FiledMark, string.Empty, StringComparison.Ordinal), "N", out var id)
            ? id
            : null;

#pragma warning disable S2092 // Secure wherever the page came by https; in a hall's own network it may come without.
    private static void Set(HttpContext http, string slug, string value) =>
        http.Response.Cookies.Append(
            NameFor(slug),
            value,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Life,
                Path = "/s/",
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
#pragma warning restore S2092
}
