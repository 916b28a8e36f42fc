using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>Finds what a form answers to, and hands the answers in.</summary>
internal sealed class SubmissionDesk(WaveCatalogue waves, FormCatalogue forms, ResponseIntake intake)
{
    /// <summary>Null where the form names no wave of this survey and none is open.</summary>
    public async Task<AskedForm?> FindAsync(Survey survey, TypedForm typed, CancellationToken ct)
    {
        if (await FindWaveAsync(survey, typed, ct) is not { } wave)
        {
            return null;
        }

        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var languages = form.Questionnaire.Questionnaire.Languages;
        var language = LanguageChoice.Find(typed.Find(TypedForm.Language), languages) ?? languages[0];
        return new AskedForm(survey, wave, form, language, typed);
    }

    public Task<IntakeResult> FileAsync(
        AskedForm asked,
        Guid id,
        string? slipCode,
        Sender? sender,
        CancellationToken ct
    ) =>
        intake.FileAsync(
            new AskedWave(asked.Wave, asked.Form.Questionnaire),
            new Submission(
                id,
                Channel.Web,
                asked.Language,
                SubmissionRequest.SecondsOf(asked.Typed),
                FormReader.Read(asked.Form.Questionnaire, asked.Typed)
            )
            {
                SlipCode = slipCode,
                Sender = sender,
                Suspicions = SuspicionsOf(asked),
                Mode = asked.Assisting?.Mode ?? AnswerMode.SelfCompleted,
                Helper = asked.Assisting?.Helper,
            },
            ct
        );

    private static Suspicions SuspicionsOf(AskedForm asked) =>
        (asked.Typed.IsTrapFilled ? Suspicions.TrapFilled : Suspicions.None)
        | (asked.Check is null ? Suspicions.None : Suspicions.Questioned);

    /// <summary>
    /// The wave that the page was made for: answers that waited in a phone for a network belong to the round they were
    /// given in, and must not slip into the next.
    /// </summary>
    private async Task<Wave?> FindWaveAsync(Survey survey, TypedForm typed, CancellationToken ct)
    {
        if (
            Guid.TryParse(typed.Find(TypedForm.Wave), out var id)
            && await waves.FindAsync(id, ct) is { } wave
            && wave.SurveyId == survey.Id
        )
        {
            return wave;
        }

        return await waves.FindOpenAsync(survey.Id, ct);
    }
}
