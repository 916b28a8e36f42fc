using System.Diagnostics;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Hosting;
using SurveyPlatform.Web.Resident.Checks;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Resident.Serving;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>Tells a resident what became of a form: as a page, or as JSON where the script asked.</summary>
internal sealed class SubmissionReply(ResidentPages pages, Notices notices, CheckDesk checks, PageAssets assets)
{
    private const int Busy = StatusCodes.Status503ServiceUnavailable;

    public async Task<IResult> OfAsync(HttpContext http, AskedForm asked, IntakeResult result, CancellationToken ct) =>
        result switch
        {
            IntakeResult.Filed(var id, var receipt) => Received(http, asked, id, receipt),
            IntakeResult.AlreadyFiled(var id, var receipt) => Received(http, asked, id, receipt),
            IntakeResult.OtherContent other => await RepeatedAsync(http, asked, other),
            IntakeResult.NotOpen => await ClosedAsync(http, asked.Survey, ct),
            IntakeResult.Unfit(var faults) => await UnfitAsync(http, asked, faults),
            IntakeResult.QuotaFull => await SayAsync(http, Notices.QuotaFull(http.Request)),
            IntakeResult.Withdrawn => await SayAsync(http, Notices.Withdrawn(http.Request)),
            IntakeResult.SlipRefused(var fault) => await SlipRefusedAsync(http, asked, fault),
            IntakeResult.HelperRefused(var fault) => await SayAsync(http, Notices.HelperRefused(http.Request, fault)),
            IntakeResult.Full => await ComeAgainAsync(http, asked, Busy, "RefusedFull"),
            IntakeResult.Away => await ComeAgainAsync(http, asked, Busy, "RefusedAway"),
            _ => throw new UnreachableException(result.GetType().Name),
        };

    public Task<IResult> UnknownSurveyAsync(HttpContext http) => SayAsync(http, Notices.UnknownSurvey(http.Request));

    public Task<IResult> HelperUnknownAsync(HttpContext http) =>
        SayAsync(http, Notices.HelperRefused(http.Request, HelperFault.Unknown));

    public Task<IResult> RefusedAsync(HttpContext http, int status, string reason) =>
        SayAsync(http, Notices.Refused(http.Request, status, reason, http.Request.Path));

    public async Task<IResult> ClosedAsync(HttpContext http, Survey survey, CancellationToken ct) =>
        await SayAsync(http, await notices.ClosedAsync(survey, http.Request, isMeanwhile: true, ct));

    /// <summary>What has to come before the form is taken. It comes back whole.</summary>
    /// <param name="http">The visit.</param>
    /// <param name="asked">The form.</param>
    /// <param name="gated">What the gate demands.</param>
    /// <param name="patience">When to come again, where that is what it demands.</param>
    public async Task<IResult> DemandAsync(HttpContext http, AskedForm asked, GatedForm gated, TimeSpan patience)
    {
        if (gated.Demand is Demand.Patience)
        {
            http.Response.Headers.RetryAfter = Limits.RetryAfter(patience);
            return await ComeAgainAsync(http, asked, StatusCodes.Status429TooManyRequests, "RefusedOften");
        }

        var check = checks.Make(asked.Wave.Id, gated.Id);
        var words = Words.In(asked.Language);
        if (SubmissionRequest.WantsJson(http.Request))
        {
            var task = new CheckTask(check.Token, check.Puzzle, check.Bits, assets.CheckScriptPath);
            return TypedResults.Json(
                new SubmissionAnswer { Message = words["CheckNeeded"], Check = task },
                statusCode: StatusCodes.Status428PreconditionRequired
            );
        }

        var isWrong = !string.IsNullOrWhiteSpace(asked.Typed.Find(TypedForm.Answer));
        var view = new FormView(asked.Form.Questionnaire, asked.Language, asked.Typed, [])
        {
            Message = words[isWrong ? "CheckWrong" : "CheckNeeded"],
            Check = new FormCheck(check.Token, WrittenSum.QuestionOf(check, words), Answer: null),
        };
        return await pages.MakeSurveyAsync(asked, view, StatusCodes.Status428PreconditionRequired);
    }

    private static IResult Received(HttpContext http, AskedForm asked, Guid id, string code)
    {
        SlipCookie.Clear(http, asked.Survey.Slug);
        var page = LanguageChoice.Address(http.Request, asked.ReceiptOf(code).Path, asked.Language, asked.Languages);
        if (SubmissionRequest.WantsJson(http.Request))
        {
            return TypedResults.Ok(new SubmissionAnswer { Receipt = code, Page = page });
        }

        if (asked.Assisting is null)
        {
            ResponseCookie.MarkFiled(http, asked.Survey.Slug, id);
        }

        http.Response.Headers.Location = page;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IResult> RepeatedAsync(HttpContext http, AskedForm asked, IntakeResult.OtherContent other)
    {
        var receipt = asked.ReceiptOf(other.Receipt);
        if (!SubmissionRequest.WantsJson(http.Request))
        {
            return await pages.MakeReceiptAsync(receipt, http.Request, asked.Language, isRepeated: true);
        }

        var answer = new SubmissionAnswer
        {
            Receipt = other.Receipt,
            Page = LanguageChoice.Address(http.Request, receipt.Path, asked.Language, asked.Languages),
            Message = Words.In(asked.Language)["ReceiptAlreadyText"],
        };
        return TypedResults.Conflict(answer);
    }

    /// <summary>
    /// A code that is not good is of no more use to this phone. A helper has typed it, and sees it again with all the rest.
    /// </summary>
    private async Task<IResult> SlipRefusedAsync(HttpContext http, AskedForm asked, SlipFault fault)
    {
        if (asked.Assisting is not null && !SubmissionRequest.WantsJson(http.Request))
        {
            var notice = Notices.SlipRefused(http.Request, fault);
            return await pages.MakeSurveyAsync(asked, asked.ToView([], string.Join(' ', notice.Texts)), notice.Status);
        }

        SlipCookie.Clear(http, asked.Survey.Slug);
        return await SayAsync(http, Notices.SlipRefused(http.Request, fault));
    }

    private async Task<IResult> UnfitAsync(HttpContext http, AskedForm asked, IReadOnlyList<AnswerFault> faults)
    {
        var told = Tell(asked, faults);
        if (!SubmissionRequest.WantsJson(http.Request))
        {
            return await pages.MakeSurveyAsync(asked, asked.ToView(told), StatusCodes.Status422UnprocessableEntity);
        }

        var answer = new SubmissionAnswer
        {
            Message = Words.In(asked.Language).Format("StatusFaults", told.Count),
            Faults = told.ToDictionary(fault => fault.Field, fault => fault.Text, StringComparer.Ordinal),
        };
        return TypedResults.UnprocessableEntity(answer);
    }

    /// <summary>The page comes back as it was filled in: without JavaScript nothing else keeps it.</summary>
    private async Task<IResult> ComeAgainAsync(HttpContext http, AskedForm asked, int status, string reason)
    {
        if (status == Busy)
        {
            http.Response.Headers.RetryAfter = Limits.RetryAfterSeconds;
        }

        var message = Words.In(asked.Language)[reason];
        if (!SubmissionRequest.WantsJson(http.Request))
        {
            return await pages.MakeSurveyAsync(asked, asked.ToView([], message), status);
        }

        return TypedResults.Json(new SubmissionAnswer { Message = message }, statusCode: status);
    }

    private static List<FieldFault> Tell(AskedForm asked, IReadOnlyList<AnswerFault> faults)
    {
        var fields = asked.Form.Questionnaire.Fields.ToDictionary(field => field.Code, StringComparer.Ordinal);
        var words = new FaultWords(Words.In(asked.Language), asked.Language);
        return
        [
            .. faults.Select(fault =>
            {
                var field = fields.GetValueOrDefault(fault.Field);
                var stem = field?.Row?.Label ?? field?.Item.Stem;
                return new FieldFault(fault.Field, stem?.In(asked.Language), words.Of(fault, field?.Item));
            }),
        ];
    }

    private Task<IResult> SayAsync(HttpContext http, Notice notice) => pages.MakeSaidAsync(http.Request, notice);
}
