using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Resident;

/// <summary>Answers whoever opens the link of a survey.</summary>
internal sealed class SurveyVisit(
    VisitLimit visits,
    WaveCatalogue catalogue,
    FormCatalogue forms,
    ResidentPages pages,
    Notices notices,
    TimeProvider clock
)
{
    public async Task ShowAsync(HttpContext http)
    {
        var shown = visits.Refuse(http) is { } wait
            ? await visits.RefuseAsync(http, wait)
            : await FindAsync(http, (string)http.Request.RouteValues[SurveyEndpoints.Slug]!, http.RequestAborted);
        await shown.ExecuteAsync(http);
    }

    private async Task<IResult> FindAsync(HttpContext http, string slug, CancellationToken ct)
    {
        if (await catalogue.FindSurveyAsync(slug, ct) is not { } survey)
        {
            return await pages.MakeNoticeAsync(Notices.UnknownSurvey(http.Request), http.Request.Path);
        }

        if (await catalogue.FindOpenAsync(survey.Id, ct) is not { } wave)
        {
            var notice = await notices.ClosedAsync(survey, http.Request, isMeanwhile: false, ct);
            return await pages.MakeNoticeAsync(notice, http.Request.Path);
        }

        // Whoever came without a slip is told before the questions, not after them.
        if (wave.Access == WaveAccess.SlipsOnly && SlipCookie.Find(http, survey.Slug) is null)
        {
            return await pages.MakeNoticeAsync(Notices.SlipNeeded(http.Request), http.Request.Path);
        }

        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var language = LanguageChoice.Of(http.Request, form.Questionnaire.Questionnaire.Languages);
        ResponseCookie.Offer(http, survey.Slug);
        DeviceCookie.Offer(http, survey.Slug, wave, clock);
        return (await pages.GetSurveyAsync(survey, wave, form, language, ct)).Send(http);
    }
}
