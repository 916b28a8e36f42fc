using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Finds what a helper's form answers to, by what stands in the form alone: answers that waited in the phone are filed in
/// the name and the mode in which they were given, whoever's link was opened on it since.
/// </summary>
internal sealed class AssistanceDesk(
    HelperReading helpers,
    WaveCatalogue waves,
    SurveyDesk surveys,
    SubmissionDesk submissions,
    TimeProvider clock
)
{
    /// <returns>
    /// The form, with its helper where the link is one of its wave's; whether the wave is over, after which links lead to
    /// nobody; and null where the form names no wave.
    /// </returns>
    public async Task<(AskedForm? Form, bool IsOver)> FindAsync(TypedForm typed, CancellationToken ct)
    {
        if (
            !Guid.TryParse(typed.Find(TypedForm.Wave), out var waveId)
            || await waves.FindAsync(waveId, ct) is not { } wave
            || await surveys.FindAsync(wave.SurveyId, ct) is not { } survey
            || await submissions.FindAsync(survey, typed, ct) is not { } asked
        )
        {
            return (null, false);
        }

        var code = typed.Find(TypedForm.Helper) ?? string.Empty;
        return await helpers.FindAsync(waveId, code, ct) is { } helper
            ? (asked with { Assisting = Read(typed, helper, code) }, false)
            : (asked, wave.StateAt(clock.GetUtcNow()) is WaveState.Closed);
    }

    /// <summary>Of the sender nothing is noted: that one helper's phone files again and again is what it is for.</summary>
    public Task<IntakeResult> FileAsync(AskedForm asked, Guid id, CancellationToken ct) =>
        submissions.FileAsync(asked, id, NullIfEmpty(asked.Typed.Find(TypedForm.Slip)), sender: null, ct);

    private static Assisting Read(TypedForm typed, Helper helper, string code) =>
        new(
            helper.Code,
            AccessCode.Tidy(code),
            Assisting.FindMode(typed.Find(TypedForm.Mode)) ?? AnswerMode.Helped,
            Guid.TryParse(typed.Find(TypedForm.Response), out var id) ? id : Guid.Empty
        );

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
