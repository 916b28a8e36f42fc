using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Resident.Checks;

namespace SurveyPlatform.Web.Resident;

/// <summary>Looks at each form before it is taken: whether it comes as people send forms, or in a flood.</summary>
internal sealed class FormGate(FormGuard guard, CheckDesk checks)
{
    public TimeSpan UntilNext => guard.UntilNext;

    /// <param name="http">The visit.</param>
    /// <param name="asked">The form.</param>
    /// <param name="known">The id that the phone gave its response; null where it keeps none.</param>
    public GatedForm Look(HttpContext http, AskedForm asked, Guid? known)
    {
        var check = checks.Find(asked.Wave.Id, asked.Typed);
        var id = known ?? check?.ResponseId ?? Guid.NewGuid();
        var outcome = CheckDesk.Judge(check, id, asked.Typed);
        var demand = guard.Look(
            http.Connection.RemoteIpAddress,
            asked.Wave.Id,
            AreasIn(asked),
            isChecked: outcome is not CheckOutcome.NotPassed
        );
        return new GatedForm(id, demand, outcome);
    }

    private static IEnumerable<string> AreasIn(AskedForm asked) =>
        asked
            .Form.Questionnaire.Fields.Where(field => field.Item is AreaItem)
            .Select(field => asked.Typed.Find(field.Code))
            .OfType<string>();
}
