using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Pages;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>What residents are told when there is nothing to fill in, or when something was not taken.</summary>
internal sealed class Notices(SurveyDesk surveys, WaveCatalogue catalogue, DisplayZone zone, TimeProvider clock)
{
    public static Notice UnknownSurvey(HttpRequest request)
    {
        var words = WordsFor(request);
        return new(
            StatusCodes.Status404NotFound,
            words.Language,
            words["UnknownTitle"],
            [words["UnknownText"]],
            [CheckReceipt(words)]
        );
    }

    /// <summary>
    /// Between waves the address is right and will be good again, so a visitor gets 200, not an error. A form that comes
    /// too late gets 409: it was not taken.
    /// </summary>
    public async Task<Notice> ClosedAsync(Survey survey, HttpRequest request, bool isMeanwhile, CancellationToken ct)
    {
        var words = WordsFor(request);
        List<string> texts = [words[isMeanwhile ? "ClosedMeanwhile" : "ClosedText"]];
        List<Way> ways = [];
        if (isMeanwhile && await catalogue.FindOpenAsync(survey.Id, ct) is not null)
        {
            texts.Add(words["NextRoundOpen"]);
            ways.Add(new Way(words["OpenForm"], $"/s/{survey.Slug}"));
        }
        else if (await FindNextAsync(survey, ct) is { } next)
        {
            texts.Add(words.Format("NextRound", words.Moment(zone.ToLocal(next.OpensAt))));
        }

        ways.Add(CheckReceipt(words));
        var status = isMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return new Notice(status, words.Language, words["ClosedTitle"], texts, ways);
    }

    /// <summary>Nothing is wrong with the answers, and no other try will be taken: it says so, and thanks.</summary>
    public static Notice QuotaFull(HttpRequest request)
    {
        var words = WordsFor(request);
        return new(
            StatusCodes.Status409Conflict,
            words.Language,
            words["QuotaFullTitle"],
            [words["QuotaFullText"], words["QuotaFullThanks"]],
            [CheckReceipt(words)]
        );
    }

    /// <summary>A phone sends again what its respondent took back meanwhile.</summary>
    public static Notice Withdrawn(HttpRequest request)
    {
        var words = WordsFor(request);
        return new(
            StatusCodes.Status410Gone,
            words.Language,
            words["WithdrawnTitle"],
            [words["WithdrawnText"]],
            [CheckReceipt(words)]
        );
    }

    /// <summary>What a code leads to that leads to no page.</summary>
    public Notice OfSlip(HttpRequest request, SlipVisit visit)
    {
        var words = WordsFor(request);
        return visit switch
        {
            SlipVisit.Used => OfSlip(words, StatusCodes.Status409Conflict, "SlipUsedTitle", [words["SlipUsedText"]]),
            SlipVisit.NotYet(var opensAt) => OfSlip(
                words,
                StatusCodes.Status200OK,
                "SlipNotYetTitle",
                [words.Format("SlipNotYetText", words.Moment(zone.ToLocal(opensAt)))]
            ),
            _ => OfSlip(words, StatusCodes.Status404NotFound, "SlipNotGoodTitle", [words["SlipNotGoodText"]]),
        };
    }

    /// <summary>Why a form was not taken with its slip, or without one.</summary>
    public static Notice SlipRefused(HttpRequest request, SlipFault fault)
    {
        var words = WordsFor(request);
        var (status, title, text) = fault switch
        {
            SlipFault.Missing => (StatusCodes.Status403Forbidden, "SlipNeededTitle", "SlipNeededText"),
            SlipFault.Used => (StatusCodes.Status409Conflict, "SlipUsedTitle", "SlipUsedText"),
            SlipFault.Void => (StatusCodes.Status409Conflict, "SlipNotGoodTitle", "SlipNotGoodText"),
            _ => (StatusCodes.Status403Forbidden, "SlipNotGoodTitle", "SlipNotGoodText"),
        };
        return OfSlip(words, status, title, [words["SlipNotTaken"], words[text]]);
    }

    /// <summary>What the link of a helper leads to that leads to no page.</summary>
    public Notice OfHelper(HttpRequest request, HelperVisit visit)
    {
        var words = WordsFor(request);
        return visit switch
        {
            HelperVisit.Void => HelperRefused(words, HelperFault.Void, [words["HelperVoidText"]]),
            HelperVisit.NotYet(var opensAt) => new(
                StatusCodes.Status200OK,
                words.Language,
                words["SlipNotYetTitle"],
                [words.Format("HelperNotYetText", words.Moment(zone.ToLocal(opensAt)))],
                []
            ),
            _ => HelperRefused(words, HelperFault.Unknown, [words["HelperUnknownText"]]),
        };
    }

    /// <summary>Why a form was not taken from a helper. The script keeps the answers; the page says what to do.</summary>
    public static Notice HelperRefused(HttpRequest request, HelperFault fault)
    {
        var words = WordsFor(request);
        return HelperRefused(words, fault, [words["HelperNotTaken"], words[$"Helper{fault}Text"]]);
    }

    /// <summary>A wave that takes slips only, to who came without one.</summary>
    public static Notice SlipNeeded(HttpRequest request)
    {
        var words = WordsFor(request);
        return OfSlip(words, StatusCodes.Status200OK, "SlipNeededTitle", [words["SlipNeededText"]]);
    }

    /// <param name="request">The submission.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="reason">The name of the words.</param>
    /// <param name="path">Where the questionnaire is.</param>
    public static Notice Refused(HttpRequest request, int status, string reason, string path)
    {
        var words = WordsFor(request);
        return new(status, words.Language, words["RefusedTitle"], [words[reason]], [new Way(words["OpenForm"], path)]);
    }

    /// <summary>More comes from the visitor's network than any neighbourhood sends.</summary>
    public static Notice Often(HttpRequest request)
    {
        var words = WordsFor(request);
        var isForm = HttpMethods.IsPost(request.Method);
        return new(
            StatusCodes.Status429TooManyRequests,
            words.Language,
            words["OftenTitle"],
            [words[isForm ? "OftenForm" : "OftenText"]],
            []
        );
    }

    /// <summary>The database is away, so not even the page with what was typed can be made again.</summary>
    public static Notice Away(HttpRequest request)
    {
        var words = WordsFor(request);
        var isForm = HttpMethods.IsPost(request.Method);
        return new(
            StatusCodes.Status503ServiceUnavailable,
            words.Language,
            words["AwayTitle"],
            [words[isForm ? "AwayForm" : "AwayText"]],
            []
        );
    }

    private async Task<Wave?> FindNextAsync(Survey survey, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waves = await surveys.ListWavesAsync(survey.Id, ct);
        return waves.Where(wave => wave.StateAt(now) is WaveState.Planned).MinBy(wave => wave.OpensAt);
    }

    private static Notice OfSlip(Words words, int status, string title, IReadOnlyList<string> texts) =>
        new(
            status,
            words.Language,
            words[title],
            texts,
            [new Way(words["SlipTitle"], SlipEndpoints.Path), CheckReceipt(words)]
        );

    private static Notice HelperRefused(Words words, HelperFault fault, IReadOnlyList<string> texts) =>
        new(
            fault == HelperFault.Void ? StatusCodes.Status409Conflict : StatusCodes.Status403Forbidden,
            words.Language,
            words[$"Helper{fault}Title"],
            texts,
            []
        );

    private static Words WordsFor(HttpRequest request) => Words.In(LanguageChoice.Of(request, Words.Languages));

    private static Way CheckReceipt(Words words) => new(words["CheckTitle"], "/r");
}
