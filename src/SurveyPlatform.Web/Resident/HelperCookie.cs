using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>Whose link was opened on this phone, and in which mode he fills in: chosen once, and kept until he changes it.</summary>
internal static class HelperCookie
{
    private const string Name = "helper";

    private const char Between = '.';

    /// <summary>Longer than fieldwork lasts; a link that was taken back is refused whatever the phone keeps.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <returns>The code of the link, null where none was opened, and the mode, null where none was chosen.</returns>
    public static (string? LinkCode, AnswerMode? Mode) Find(HttpContext http)
    {
        var parts = http.Request.Cookies[Name]?.Split(Between, 2);
        return (parts?[0], Assisting.FindMode(parts?.ElementAtOrDefault(1)));
    }

#pragma warning disable S2092 // Secure wherever the page came by https; in a hall's own network it may come without.
    public static void Set(HttpContext http, string linkCode, AnswerMode? mode) =>
        http.Response.Cookies.Append(
            Name,
            $"{linkCode}{Between}{mode}",
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Life,
                Path = AssistanceEndpoints.Path,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
#pragma warning restore S2092
}
