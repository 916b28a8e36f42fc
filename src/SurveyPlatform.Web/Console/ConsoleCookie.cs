using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Console.Pages;

namespace SurveyPlatform.Web.Console;

/// <summary>Keeps people signed in to the console, for eight hours after they last looked at a page.</summary>
internal static class ConsoleCookie
{
    public const string SchemeName = "Console";

    /// <summary>The parameter of the sign-in page that names the page to go to afterwards.</summary>
    public const string BackParameter = "back";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Set(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "console";
        options.Cookie.Path = ConsolePaths.Home;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = ConsolePaths.SignIn;
        options.ReturnUrlParameter = BackParameter;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = RefuseAsync;
        options.Events.OnValidatePrincipal = LookUpAsync;
    }

    public static Task SignInAsync(this HttpContext context, Account account)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(ClaimTypes.Name, account.Name),
            new(ClaimTypes.Role, account.Role.ToString()),
        ];
        return context.SignInAsync(SchemeName, new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)));
    }

    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        // What was posted is lost by signing in, and a form's address may have no page to come back to.
        var isPage = HttpMethods.IsGet(redirect.Request.Method);
        redirect.Response.Redirect(isPage ? redirect.RedirectUri : ConsolePaths.SignIn);
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> refused)
    {
        VisitRules.SetHeaders(refused.Response.Headers);
        var page = new RazorComponentResult<MessagePage>(new { Key = "Refused" })
        {
            StatusCode = StatusCodes.Status403Forbidden,
        };
        return page.ExecuteAsync(refused.HttpContext);
    }

    /// <summary>Signs out whoever's account is gone or has another role by now.</summary>
    private static async Task LookUpAsync(CookieValidatePrincipalContext visit)
    {
        var accounts = visit.HttpContext.RequestServices.GetRequiredService<AccountDesk>();
        var account = Guid.TryParse(visit.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await accounts.FindAsync(id, visit.HttpContext.RequestAborted)
            : null;
        if (account is null || visit.Principal?.IsInRole(account.Role.ToString()) != true)
        {
            visit.RejectPrincipal();
            await visit.HttpContext.SignOutAsync(SchemeName);
        }
    }
}
