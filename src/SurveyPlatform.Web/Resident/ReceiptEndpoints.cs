using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// The receipt after filing, and the desk at which anybody can ask whether a receipt is counted and take the answers back.
/// </summary>
internal static class ReceiptEndpoints
{
    private const string Confirmation = "sure";

    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{slug}/receipt/{code}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapGet($"{AssistanceEndpoints.Form}/receipt/{{code}}", ShowAssistedAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();
        routes.MapGet("/r", AskAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/r/{code}", CheckAsync).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapPost("/r/{code}/withdraw", WithdrawAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SubmissionRequest.LargestForm))
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        string slug,
        string code,
        HttpRequest request,
        WaveCatalogue catalogue,
        FormCatalogue forms,
        ReceiptDesk desk,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        // A page that thanks for answers nobody gave could be made by anyone; so the code is looked up.
        if (
            await catalogue.FindSurveyAsync(slug, ct) is not { } survey
            || await desk.FindAsync(code, ct) is not { } receipt
            || receipt.Wave.SurveyId != survey.Id
        )
        {
            return await desk.SayAsync(request, code, receipt: null, isUnconfirmed: false, ct);
        }

        return await ThankAsync(request, $"/s/{survey.Slug}", code, receipt, forms, desk, pages, ct);
    }

    /// <summary>On a helper's phone, who hands the code over and goes on.</summary>
    private static async Task<IResult> ShowAssistedAsync(
        string code,
        HttpRequest request,
        FormCatalogue forms,
        ReceiptDesk desk,
        ResidentPages pages,
        CancellationToken ct
    ) =>
        await desk.FindAsync(code, ct) is { } receipt
            ? await ThankAsync(request, AssistanceEndpoints.Form, code, receipt, forms, desk, pages, ct)
            : await desk.SayAsync(request, code, receipt: null, isUnconfirmed: false, ct);

    private static async Task<IResult> ThankAsync(
        HttpRequest request,
        string path,
        string code,
        CheckedReceipt receipt,
        FormCatalogue forms,
        ReceiptDesk desk,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        if (receipt.IsWithdrawn)
        {
            return await desk.SayAsync(request, code, receipt, isUnconfirmed: false, ct);
        }

        var form = await forms.GetAsync(receipt.Wave.QuestionnaireId, receipt.Wave.QuestionnaireVersion, ct);
        var questionnaire = form.Questionnaire.Questionnaire;
        var given = new Receipt(path, code, questionnaire.Thanks, questionnaire.Languages);
        var language = LanguageChoice.Of(request, questionnaire.Languages);
        return await pages.MakeReceiptAsync(given, request, language, isRepeated: false);
    }

    private static async Task<IResult> AskAsync(HttpContext http, ResidentPages pages, string? code = null)
    {
        var typed = ReceiptCode.Tidy(code ?? string.Empty);
        return typed.Length == 0
            ? await pages.MakeCheckBlankAsync(LanguageChoice.Of(http.Request, Words.Languages))
            : SendTo(http, typed);
    }

    private static async Task<IResult> CheckAsync(
        string code,
        HttpRequest request,
        ReceiptDesk desk,
        CancellationToken ct
    )
    {
        var typed = ReceiptCode.Tidy(code);
        return await desk.SayAsync(request, typed, await desk.FindAsync(typed, ct), isUnconfirmed: false, ct);
    }

    /// <summary>Whatever becomes of the wish, the page of the receipt says it.</summary>
    private static async Task<IResult> WithdrawAsync(
        string code,
        HttpContext http,
        ReceiptDesk desk,
        WithdrawalDesk withdrawals,
        CancellationToken ct
    )
    {
        var typed = ReceiptCode.Tidy(code);
        var (form, _, _) = await SubmissionRequest.ReadAsync(http.Request, ct);
        if (!SameOrigin.Holds(http.Request) || form?.Find(Confirmation) is null)
        {
            return await desk.SayAsync(http.Request, typed, await desk.FindAsync(typed, ct), isUnconfirmed: true, ct);
        }

        await withdrawals.WithdrawAsync(typed, ct);
        return SendTo(http, typed);
    }

    private static StatusCodeHttpResult SendTo(HttpContext http, string code)
    {
        var language = LanguageChoice.Of(http.Request, Words.Languages);
        var path = $"/r/{Uri.EscapeDataString(code)}";
        http.Response.Headers.Location = LanguageChoice.Address(http.Request, path, language, Words.Languages);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
