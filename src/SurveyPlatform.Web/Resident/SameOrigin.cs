namespace SurveyPlatform.Web.Resident;

/// <summary>Tells forms of this site from forms that another site makes people send.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Browsers of our days say where a form stands; older ones name at least its origin. One that says neither comes
    /// from no page of another site: all browsers that send cookies across sites name the origin of a post.
    /// </summary>
    public static bool Holds(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
