using SurveyPlatform.Web.Hosting;
using SurveyPlatform.Web.Resident.Checks;
using SurveyPlatform.Web.Resident.Serving;

namespace SurveyPlatform.Web.Resident;

/// <summary>Door 2: what residents open on their phones.</summary>
internal static class ResidentDoor
{
    /// <summary>The path has the content's hash in it, so what is there never changes.</summary>
    private const string ForGood = "public, max-age=31536000, immutable";

    public static IServiceCollection AddResident(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddExceptionHandler<StoreAwayHandler>();
        return services
            .AddSingleton<IHttpContextFactory, DiscreetContextFactory>()
            .AddSingleton<PageAssets>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<PageShelf>()
            .AddSingleton<ResidentPages>()
            .AddSingleton<Notices>()
            .AddSingleton<ReceiptDesk>()
            .AddSingleton<SurveyVisit>()
            .AddSingleton<VisitLimit>()
            .AddSingleton<DoorLimit>(provider => provider.GetRequiredService<VisitLimit>())
            .AddSingleton<CheckDesk>()
            .AddSingleton<FormGate>()
            .AddSingleton<SubmissionDesk>()
            .AddSingleton<AssistanceDesk>()
            .AddSingleton<SubmissionReply>();
    }

    public static void MapResident(this IEndpointRouteBuilder routes)
    {
        routes.MapStart();
        routes.MapSurveyPage();
        routes.MapSubmission();
        routes.MapReceipts();
        routes.MapBook();
        routes.MapSlips();
        routes.MapAssistance();

        var assets = routes.ServiceProvider.GetRequiredService<PageAssets>();
        foreach (var (path, script) in assets.Scripts)
        {
            routes
                .MapGet(path, (HttpContext http) => script.Send(http, ForGood))
                .AllowAnonymous()
                .ExcludeFromDescription();
        }
    }
}
