using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Keeping;
using SurveyPlatform.Web.Resident.Pages;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>Says plainly what a receipt stands for, and where its holder can see for themselves.</summary>
internal sealed class ReceiptDesk(ResponseReading reading, ReceiptBook book, DisplayZone zone, ResidentPages pages)
{
    public Task<CheckedReceipt?> FindAsync(string code, CancellationToken ct) =>
        reading.FindReceiptAsync(code, zone.Zone.BaseUtcOffset, ct);

    /// <param name="request">Says in which language.</param>
    /// <param name="code">What was asked for.</param>
    /// <param name="receipt">What it stands for; null where it stands for nothing.</param>
    /// <param name="isUnconfirmed">The answers were to be taken back, but nobody said that it is meant.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IResult> SayAsync(
        HttpRequest request,
        string code,
        CheckedReceipt? receipt,
        bool isUnconfirmed,
        CancellationToken ct
    )
    {
        var language = LanguageChoice.Of(request, Words.Languages);
        if (receipt is null)
        {
            return await pages.MakeCheckAsync(language, code, answer: null, StatusCodes.Status404NotFound);
        }

        var isBooked = await book.HasDayAsync(receipt.Wave.Id, receipt.Day, ct);
        var answer = AnswerOf(Words.In(language), receipt, isBooked) with { IsUnconfirmed = isUnconfirmed };
        var status = isUnconfirmed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await pages.MakeCheckAsync(language, code, answer, status);
    }

    private static CheckAnswer AnswerOf(Words words, CheckedReceipt receipt, bool isBooked)
    {
        var text = receipt.CanWithdraw ? "CheckCountedText" : "CheckCountedForGoodText";
        return new CheckAnswer
        {
            Title = words[receipt.IsWithdrawn ? "WithdrawnTitle" : "CheckCounted"],
            Text = receipt.IsWithdrawn ? words["WithdrawnText"] : words.Format(text, words.Day(receipt.Day)),
            IsCounted = !receipt.IsWithdrawn,
            WithdrawAction = receipt.CanWithdraw
                ? LanguageChoice.In($"/r/{receipt.Code}/withdraw", words.Language)
                : null,
            Mark = receipt.Mark,
            MarkText = words[isBooked ? "BookMarkBooked" : "BookMarkLater"],
            Book = isBooked
                ? new Way(words["BookDayLink"], BookPaths.Of(receipt.Wave.Id, receipt.Day))
                : new Way(words["BookLink"], LanguageChoice.In(BookPaths.Of(receipt.Wave.Id), words.Language)),
        };
    }
}
