using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Takes responses in, from whichever door: checked against the wave's own version, kept once, answered with a receipt.</summary>
internal sealed class ResponseIntake(
    WaveCatalogue waves,
    ResponseStore responses,
    FilingQueue queue,
    AccessKeys keys,
    DuplicateMarks duplicates,
    FormCatalogue forms,
    TimeProvider clock
)
{
    /// <summary>What a wave asks; null where there is no such wave.</summary>
    public async ValueTask<AskedWave?> FindAsync(Guid waveId, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return null;
        }

        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        return new AskedWave(wave, form.Questionnaire);
    }

    /// <param name="asked">The wave, as it was a second ago at the most.</param>
    /// <param name="submission">Answers to its questionnaire.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IntakeResult> FileAsync(AskedWave asked, Submission submission, CancellationToken ct)
    {
        try
        {
            return await TakeAsync(asked, submission, ct);
        }
        catch (Exception reason) when (StoreFaults.IsPassing(reason))
        {
            return new IntakeResult.Away();
        }
    }

    private async Task<IntakeResult> TakeAsync(AskedWave asked, Submission submission, CancellationToken ct)
    {
        var (wave, form) = asked;
        if (!form.Questionnaire.Languages.Contains(submission.Language, StringComparer.Ordinal))
        {
            return new IntakeResult.UnknownLanguage(submission.Language, form.Questionnaire.Languages);
        }

        if (!submission.IsAssistanceSound)
        {
            return new IntakeResult.AssistanceUnsound(submission.Helper is not null);
        }

        var reviewed = ResponseReview.Review(submission.Answers);
        var answers = AnswerJson.Write(reviewed.Kept);

        var now = clock.GetUtcNow();
        if (reviewed.IsFit && wave.StateAt(now) is WaveState.Open)
        {
            var response = ToResponse(wave, submission, answers, now) with
            {
                QuotaCell = CellOf(wave, reviewed),
                Suspicions = SuspicionsOf(submission, reviewed),
            };
            return await KeepAsync(response, wave, submission, ct);
        }

        // A resend is answered as the first time even after the wave has closed: the answer is on file, and saying so is true.
        if (await responses.FindAsync(wave.Id, submission.ResponseId, ct) is { } onFile)
        {
            return AnswerAgain(onFile, submission, answers, reviewed.Faults);
        }

        return wave.StateAt(now) is WaveState.Open
            ? new IntakeResult.Unfit(reviewed.Faults)
            : new IntakeResult.NotOpen(wave, wave.StateAt(now));
    }

    private static string? CellOf(Wave wave, ReviewedAnswers reviewed) =>
        wave.Quota is { } plan ? QuotaPlace.Find(plan, reviewed.Kept) : null;

    /// <summary>
    /// Only the page measures the time itself; what systems file may have been filled in anywhere. And who types paper in
    /// reads no question.
    /// </summary>
    private static Suspicions SuspicionsOf(Submission submission, ReviewedAnswers reviewed) =>
        submission is { Channel: Channel.Web, Mode: not AnswerMode.Paper }
        && LeastTime.IsUndercut(submission.Seconds, reviewed.Kept, submission.Language)
            ? submission.Suspicions | Suspicions.TooQuick
            : submission.Suspicions;

    private static Response ToResponse(Wave wave, Submission submission, string answers, DateTimeOffset now) =>
        new()
        {
            Id = submission.ResponseId,
            WaveId = wave.Id,
            Channel = submission.Channel,
            Language = submission.Language,
            Seconds = submission.Seconds,
            Mode = submission.Mode,
            Helper = submission.Helper,
            Answers = answers,
            Receipt = ReceiptCode.Draw(),
            FiledAt = now,
        };

    /// <summary>Whether the id is new, the wave still open and its quota not full, only the transaction that files can tell.</summary>
    private async Task<IntakeResult> KeepAsync(
        Response response,
        Wave wave,
        Submission submission,
        CancellationToken ct
    ) =>
        await queue.FileAsync(await ToArrivalAsync(response, wave, submission, ct), ct) switch
        {
            null => new IntakeResult.Full(),
            Filing.AlreadyFiled(var stored) => AnswerAgain(stored, submission, response.Answers, faults: []),
            Filing.QuotaFull(var cell) => new IntakeResult.QuotaFull(cell),
            Filing.SlipRefused(var fault) => new IntakeResult.SlipRefused(fault),
            Filing.HelperRefused(var fault) => new IntakeResult.HelperRefused(fault),
            Filing.Withdrawn => new IntakeResult.Withdrawn(response.Id),
            Filing.WaveNotOpen => new IntakeResult.NotOpen(await ReadAgainAsync(wave, ct), WaveState.Closed),
            _ => new IntakeResult.Filed(response.Id, response.Receipt),
        };

    private async ValueTask<Arrival> ToArrivalAsync(
        Response response,
        Wave wave,
        Submission submission,
        CancellationToken ct
    ) =>
        new(response, await HashSlipAsync(submission, wave, ct))
        {
            Marks = await duplicates.OfAsync(wave, submission.Sender, ct),
        };

    private async ValueTask<string?> HashSlipAsync(Submission submission, Wave wave, CancellationToken ct) =>
        submission.SlipCode is { } code ? await keys.HashAsync(wave.Id, AccessKeys.Slips, code, ct) : null;

    /// <summary>Another node has closed it since it was looked up.</summary>
    private async Task<Wave> ReadAgainAsync(Wave wave, CancellationToken ct)
    {
        waves.Forget(wave);
        return await waves.FindAsync(wave.Id, ct) ?? wave;
    }

    /// <summary>What was sent is compared whole: answers that are on file do not make good what came with them.</summary>
    private static IntakeResult AnswerAgain(
        Response onFile,
        Submission submission,
        string answers,
        IReadOnlyList<AnswerFault> faults
    )
    {
        var isSame =
            string.Equals(onFile.Answers, answers, StringComparison.Ordinal)
            && string.Equals(onFile.Language, submission.Language, StringComparison.Ordinal)
            && onFile.Seconds == submission.Seconds
            && onFile.Mode == submission.Mode
            && string.Equals(onFile.Helper, submission.Helper, StringComparison.Ordinal);
        return (isSame, faults) switch
        {
            (false, _) => new IntakeResult.OtherContent(onFile.Id) { Receipt = onFile.Receipt },
            (true, { Count: > 0 }) => new IntakeResult.Unfit(faults),
            _ => new IntakeResult.AlreadyFiled(onFile.Id, onFile.Receipt),
        };
    }
}
