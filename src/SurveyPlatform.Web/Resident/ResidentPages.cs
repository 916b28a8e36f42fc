using Microsoft.AspNetCore.Components;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Branching;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Resident.Pages;
using SurveyPlatform.Web.Resident.Serving;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>Makes the pages that residents see.</summary>
internal sealed class ResidentPages(PageRenderer renderer, PageShelf shelf, PageAssets assets)
{
    /// <summary>The blank questionnaire, rendered once for everyone.</summary>
    public Task<KeptPage> GetSurveyAsync(
        Survey survey,
        Wave wave,
        PublishedForm form,
        string language,
        CancellationToken ct
    ) =>
        shelf.GetAsync(
            wave.Id,
            language,
            async () =>
            {
                var view = new FormView(form.Questionnaire, language, TypedForm.Blank, []);
                var style = StyleOf(form);
                var html = await RenderSurveyAsync(survey, wave, view, style, $"/s/{survey.Slug}");
                return new KeptPage(new KeptContent(html, "text/html; charset=utf-8"), style.Policy);
            },
            ct
        );

    /// <summary>The same page with what was typed, and why it was not taken.</summary>
    public async Task<IResult> MakeSurveyAsync(AskedForm asked, FormView view, int status)
    {
        var style = StyleOf(asked.Form);
        var html = await RenderSurveyAsync(asked.Survey, asked.Wave, view, style, asked.Path);
        return new HtmlPage(html, style, status);
    }

    public Task<IResult> MakeReceiptAsync(Receipt receipt, HttpRequest request, string language, bool isRepeated) =>
        MakeAsync<Pages.ReceiptPage>(
            HeadOf(language, receipt.Languages, receipt.Path),
            isRepeated ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
            (nameof(Pages.ReceiptPage.Code), receipt.Code),
            (nameof(Pages.ReceiptPage.Thanks), receipt.Thanks?.In(language) ?? Words.In(language)["ReceiptThanks"]),
            (
                nameof(Pages.ReceiptPage.CheckHref),
                LanguageChoice.Address(request, $"/r/{receipt.Code}", Words.In(language).Language, Words.Languages)
            ),
            (
                nameof(Pages.ReceiptPage.FormHref),
                LanguageChoice.Address(request, receipt.SurveyPath, language, receipt.Languages)
            ),
            (nameof(Pages.ReceiptPage.IsRepeated), isRepeated),
            (nameof(Pages.ReceiptPage.IsAssisted), receipt.IsAssisted)
        );

    public Task<IResult> MakeCheckBlankAsync(string language) =>
        MakeAsync<CheckPage>(HeadOf(language, Words.Languages, "/r"), StatusCodes.Status200OK);

    public Task<IResult> MakeCheckAsync(string language, string code, CheckAnswer? answer, int status) =>
        MakeAsync<CheckPage>(
            HeadOf(language, Words.Languages, $"/r/{Uri.EscapeDataString(code)}"),
            status,
            (nameof(CheckPage.Code), code),
            (nameof(CheckPage.Answer), answer)
        );

    public Task<IResult> MakeBookAsync(string language, Guid waveId, string survey, IReadOnlyList<ReceiptDay> days) =>
        MakeAsync<BookPage>(
            HeadOf(language, Words.Languages, BookPaths.Of(waveId), assets.BookStyle),
            StatusCodes.Status200OK,
            (nameof(BookPage.WaveId), waveId),
            (nameof(BookPage.Survey), survey),
            (nameof(BookPage.Days), days)
        );

    public Task<IResult> MakeSlipAsync(string language, bool isMistyped) =>
        MakeAsync<SlipPage>(
            HeadOf(language, Words.Languages, SlipEndpoints.Path),
            isMistyped ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(SlipPage.Action), LanguageChoice.In(SlipEndpoints.Path, language)),
            (nameof(SlipPage.IsMistyped), isMistyped)
        );

    public Task<IResult> MakeHelperAsync(string language, HelperVisit.Good visit, AnswerMode? mode) =>
        MakeAsync<HelperPage>(
            HeadOf(language, Words.Languages, AssistanceEndpoints.Path),
            StatusCodes.Status200OK,
            (nameof(HelperPage.Action), LanguageChoice.In(AssistanceEndpoints.Path, language)),
            (nameof(HelperPage.Survey), visit.Survey.Title.In(language)),
            (nameof(HelperPage.Helper), visit.Helper),
            (nameof(HelperPage.Mode), mode)
        );

    public Task<IResult> MakeStartAsync(string language, IReadOnlyList<Way> open) =>
        MakeAsync<StartPage>(
            HeadOf(language, Words.Languages, "/"),
            StatusCodes.Status200OK,
            (nameof(StartPage.Open), open)
        );

    public Task<IResult> MakeNoticeAsync(Notice notice, string path) =>
        MakeAsync<NoticePage>(
            HeadOf(notice.Language, Words.Languages, path),
            notice.Status,
            (nameof(NoticePage.Title), notice.Title),
            (nameof(NoticePage.Texts), notice.Texts),
            (nameof(NoticePage.Ways), notice.Ways)
        );

    /// <summary>Says something before any route is reached: as a page, or as JSON where the script asked.</summary>
    public async Task SayAsync(HttpContext http, Notice notice) =>
        await (await MakeSaidAsync(http.Request, notice)).ExecuteAsync(http);

    public async Task<IResult> MakeSaidAsync(HttpRequest request, Notice notice) =>
        SubmissionRequest.WantsJson(request)
            ? TypedResults.Json(
                new SubmissionAnswer { Message = string.Join(' ', notice.Texts) },
                statusCode: notice.Status
            )
            : await MakeNoticeAsync(notice, request.Path);

    private Task<string> RenderSurveyAsync(Survey survey, Wave wave, FormView view, PageStyle style, string path) =>
        renderer.RenderAsync<SurveyPage>(
            (nameof(SurveyPage.Head), HeadOf(view.Language, view.Questionnaire.Languages, path, style)),
            (nameof(SurveyPage.Form), view),
            (nameof(SurveyPage.Owner), view.Text(survey.Commissioner)),
            (nameof(SurveyPage.Action), path),
            (nameof(SurveyPage.WaveId), wave.Id)
        );

    private async Task<IResult> MakeAsync<TPage>(
        PageHead head,
        int status,
        params (string Name, object? Value)[] parameters
    )
        where TPage : IComponent
    {
        var html = await renderer.RenderAsync<TPage>([(nameof(NoticePage.Head), head), .. parameters]);
        return new HtmlPage(html, head.Style, status);
    }

    private PageHead HeadOf(string language, IReadOnlyList<string> languages, string path, PageStyle? style = null) =>
        new(
            language,
            style ?? assets.BaseStyle,
            assets.ScriptPath,
            [
                .. languages
                    .Where(other => !string.Equals(other, language, StringComparison.Ordinal))
                    .Select(other => new LanguageLink(other, LanguageChoice.In(path, other))),
            ]
        );

    private PageStyle StyleOf(PublishedForm form) => new(assets.BaseCss + VisibilityCss.Of(form.Questionnaire));
}
