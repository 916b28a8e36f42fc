using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>A filled-in form together with what was asked.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Wave">The round that the page belonged to.</param>
/// <param name="Form">The version that was asked.</param>
/// <param name="Language">In which it was read.</param>
/// <param name="Typed">What came.</param>
internal sealed record AskedForm(Survey Survey, Wave Wave, PublishedForm Form, string Language, TypedForm Typed)
{
    /// <summary>The check that it has passed; null where there was none, or a script has done it.</summary>
    public FormCheck? Check { get; init; }

    /// <summary>Who fills in for the respondent; null where the respondent does.</summary>
    public Assisting? Assisting { get; init; }

    /// <summary>Where the page is, and where it is filed.</summary>
    public string Path => Assisting is null ? $"/s/{Survey.Slug}" : AssistanceEndpoints.Form;

    public IReadOnlyList<string> Languages => Form.Questionnaire.Questionnaire.Languages;

    public Receipt ReceiptOf(string code) => new(Path, code, Form.Questionnaire.Questionnaire.Thanks, Languages);

    /// <summary>The page with what was typed, and why it was not taken.</summary>
    public FormView ToView(IReadOnlyList<FieldFault> faults, string? message = null) =>
        new(Form.Questionnaire, Language, Typed, faults)
        {
            Message = message,
            Check = Check,
            Assisting = Assisting,
        };
}
