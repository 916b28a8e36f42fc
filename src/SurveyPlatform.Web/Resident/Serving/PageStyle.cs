using System.Security.Cryptography;
using System.Text;

namespace SurveyPlatform.Web.Resident.Serving;

/// <summary>The style sheet inside a page, and the policy that lets a browser apply this one and no other.</summary>
public sealed class PageStyle
{
    public PageStyle(string css)
    {
        Css = css;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Policy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + $"style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    public string Css { get; }

    /// <summary>The value of the header <c>Content-Security-Policy</c>.</summary>
    public string Policy { get; }
}
