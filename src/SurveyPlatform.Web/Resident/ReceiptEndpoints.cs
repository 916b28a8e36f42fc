using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>The receipt after filing, and the desk at which anybody can ask whether a receipt is counted.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{slug}/receipt/{code}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/r", AskAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/r/{code}", CheckAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        string slug,
        string code,
        HttpRequest request,
        WaveCatalogue catalogue,
        FormCatalogue forms,
        ResponseReading reading,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        // A page that thanks for answers nobody gave could be made by anyone; so the code is looked up.
        if (
            await catalogue.FindSurveyAsync(slug, ct) is not { } survey
            || await reading.FindWaveOfAsync(code, ct) is not { } wave
            || wave.SurveyId != survey.Id
        )
        {
            var asked = LanguageChoice.Of(request, Words.Languages);
            return await pages.MakeCheckAsync(asked, code, day: null);
        }

        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var questionnaire = form.Questionnaire.Questionnaire;
        var receipt = new Receipt($"/s/{survey.Slug}", code, questionnaire.Thanks, questionnaire.Languages);
        var language = LanguageChoice.Of(request, questionnaire.Languages);
        return await pages.MakeReceiptAsync(receipt, request, language, isRepeated: false);
    }

    private static async Task<IResult> AskAsync(HttpContext http, ResidentPages pages, string? code = null)
    {
        var language = LanguageChoice.Of(http.Request, Words.Languages);
        var typed = ReceiptCode.Tidy(code ?? string.Empty);
        if (typed.Length == 0)
        {
            return await pages.MakeCheckAsync(language, code: null, day: null);
        }

        var path = $"/r/{Uri.EscapeDataString(typed)}";
        http.Response.Headers.Location = LanguageChoice.Address(http.Request, path, language, Words.Languages);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> CheckAsync(
        string code,
        HttpRequest request,
        ResponseReading reading,
        DisplayZone zone,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        var typed = ReceiptCode.Tidy(code);
        var day = await reading.FindDayCountedAsync(typed, zone.Zone.BaseUtcOffset, ct);
        return await pages.MakeCheckAsync(LanguageChoice.Of(request, Words.Languages), typed, day);
    }
}
