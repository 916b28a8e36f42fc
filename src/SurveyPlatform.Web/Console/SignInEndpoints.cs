using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Pages;
using FromQueryAttribute = Microsoft.AspNetCore.Mvc.FromQueryAttribute;

namespace SurveyPlatform.Web.Console;

/// <summary>Where people come in and go out.</summary>
internal static class SignInEndpoints
{
    public static RouteGroupBuilder MapSignIn(this RouteGroupBuilder console)
    {
        console.MapGet("/sign-in", Ask).AllowAnonymous();
        console.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        console.MapPost("/sign-out", (Delegate)SignOutAsync).RequireAuthorization(ConsolePolicies.SignedIn);
        return console;
    }

    private static RazorComponentResult<SignInPage> Ask([FromQuery(Name = ConsoleCookie.BackParameter)] string? back) =>
        new(new { Back = ConsolePaths.OwnOrHome(back) });

    private static async Task<Results<SeeOther, RazorComponentResult<SignInPage>>> SignInAsync(
        IFormCollection form,
        HttpContext context,
        AccountDesk accounts,
        Words words,
        CancellationToken ct
    )
    {
        var (name, back) = (form["name"].ToString(), ConsolePaths.OwnOrHome(form[ConsoleCookie.BackParameter]));
        switch (await accounts.SignInAsync(name, form["password"].ToString(), ct))
        {
            case SignInResult.SignedIn(var account):
                await context.SignInAsync(account);
                return new SeeOther(back);
            case SignInResult.Refused:
                return Again(words["SignIn.Refused"]);
            case SignInResult.Paused(var until):
                return Again(words.Fill("SignIn.Paused", words.TimeOfDay(until)));
            case var other:
                throw new UnreachableException(other.GetType().Name);
        }

        RazorComponentResult<SignInPage> Again(string fault) =>
            new(
                new
                {
                    Back = back,
                    Name = name,
                    Fault = fault,
                }
            )
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    private static async Task<SeeOther> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(ConsoleCookie.SchemeName);
        return new SeeOther(ConsolePaths.SignIn);
    }
}
