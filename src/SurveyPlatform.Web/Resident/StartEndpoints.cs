using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Pages;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>The bare address, for people who typed it.</summary>
internal static class StartEndpoints
{
    public static void MapStart(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", ShowAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpRequest request,
        SurveyDesk surveys,
        WaveCatalogue catalogue,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        var language = LanguageChoice.Of(request, Words.Languages);
        var open = new List<Way>();
        foreach (var survey in await surveys.ListAsync(ct))
        {
            if (await catalogue.FindOpenAsync(survey.Id, ct) is not null)
            {
                open.Add(new Way(survey.Title.In(language), $"/s/{survey.Slug}"));
            }
        }

        return await pages.MakeStartAsync(language, open);
    }
}
