namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>What is to be put right in one field, in the resident's words.</summary>
/// <param name="Field">The field's code.</param>
/// <param name="Stem">What was asked there; null where the questionnaire has no such field.</param>
/// <param name="Text">What to do.</param>
public sealed record FieldFault(string Field, string? Stem, string Text);
