using SurveyPlatform.Model.Languages;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Console;

/// <summary>Door 3: what analysts and administrators see.</summary>
internal static class ConsoleDoor
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<StoreAwayHandler>();
        services.AddSingleton<DoorLimit, SignInLimit>();
        services.AddScoped(provider => new Words(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } visit
                ? Languages.Of(visit.Request)
                : LocalText.Chinese,
            provider.GetRequiredService<DisplayZone>()
        ));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "console-form";
            options.Cookie.Path = ConsolePaths.Home;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthentication().AddCookie(ConsoleCookie.SchemeName, ConsoleCookie.Set);
        ConsolePolicies.Add(services.AddAuthorizationBuilder());
        return services;
    }

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        // The filter looks at the token of every form, those without fields too; the framework's own check would not.
        var console = routes
            .MapGroup(ConsolePaths.Home)
            .AddEndpointFilter<RouteGroupBuilder, VisitRules>()
            .DisableAntiforgery()
            .ExcludeFromDescription();
        console.MapSignIn().MapFieldwork().MapResults().MapSlips().MapHelpers().MapKeys();
    }
}
