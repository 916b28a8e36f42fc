namespace SurveyPlatform.Web.Resident;

/// <summary>The public link of a survey: the questionnaire of the wave that is open now.</summary>
internal static class SurveyEndpoints
{
    public const string Slug = "slug";

    /// <summary>
    /// Nothing is asked for as often, and by everybody: so it goes past what only those need who sign in, and counts the visit
    /// itself, as the limits of the doors stand behind that. Services of its own for each visit would cost as much again.
    /// </summary>
    public static void MapSurveyPage(this IEndpointRouteBuilder routes)
    {
        RequestDelegate show = routes.ServiceProvider.GetRequiredService<SurveyVisit>().ShowAsync;
        routes.MapGet($"/s/{{{Slug}}}", show).ShortCircuit().AllowAnonymous().ExcludeFromDescription();
    }
}
