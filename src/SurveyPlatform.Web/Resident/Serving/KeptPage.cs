namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>A page that is the same for everyone.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Policy">Its <c>Content-Security-Policy</c>.</param>
internal sealed record KeptPage(KeptContent Content, string Policy)
{
    /// <summary>
    /// Asked for anew each time, which costs 304 and no body. Private, because the answer also brings a cookie, which a
    /// cache between could hand to somebody else.
    /// </summary>
    private const string AskEachTime = "private, no-cache";

    public IResult Send(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.Append("Vary", "Accept-Language");
        return Content.Send(http, AskEachTime);
    }
}
