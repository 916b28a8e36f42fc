using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>A questionnaire as one page shows it: in one language, with what was typed and what is to be put right.</summary>
/// <param name="questionnaire">The published version.</param>
/// <param name="language">One of its languages.</param>
/// <param name="typed">Blank when the page is shown for the first time.</param>
/// <param name="faults">In the order of the page.</param>
public sealed class FormView(
    PreparedQuestionnaire questionnaire,
    string language,
    TypedForm typed,
    IReadOnlyList<FieldFault> faults
)
{
    private readonly Dictionary<string, string> faultByField = faults
        .DistinctBy(fault => fault.Field, StringComparer.Ordinal)
        .ToDictionary(fault => fault.Field, fault => fault.Text, StringComparer.Ordinal);

    public PreparedQuestionnaire Prepared { get; } = questionnaire;

    public Questionnaire Questionnaire => Prepared.Questionnaire;

    public string Language { get; } = language;

    public Words Words { get; } = Words.In(language);

    public IReadOnlyList<FieldFault> Faults { get; } = faults;

    /// <summary>Why nothing was taken, where no answer is at fault.</summary>
    public string? Message { get; init; }

    /// <summary>What is asked, or was, to tell people from machines; null where nothing was.</summary>
    public FormCheck? Check { get; init; }

    /// <summary>Who fills in for a respondent; null where the respondent does.</summary>
    public Assisting? Assisting { get; init; }

    public string Text(LocalText text) => text.In(Language);

    public string? Typed(string field) => typed.Find(field);

    public bool IsTyped(string field, string value) => typed.Has(field, value);

    public string? FaultOf(string field) => faultByField.GetValueOrDefault(field);

    public Scale Scale(string code) => Prepared.Context.Scales[code];

    public AreaTree Areas(string code) => Prepared.Context.Areas[code];

    /// <summary>The ids of what is to be read out with a field; null where there is nothing.</summary>
    public string? DescriptionOf(string field, bool hasHelp)
    {
        var hasFault = FaultOf(field) is not null;
        return (hasHelp, hasFault) switch
        {
            (true, true) => $"h-{field} e-{field}",
            (true, false) => $"h-{field}",
            (false, true) => $"e-{field}",
            _ => null,
        };
    }
}
