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

    public IReadOnlyList<string> Languages => Form.Questionnaire.Questionnaire.Languages;

    public Receipt ReceiptOf(string code) =>
        new($"/s/{Survey.Slug}", code, Form.Questionnaire.Questionnaire.Thanks, Languages);
}
