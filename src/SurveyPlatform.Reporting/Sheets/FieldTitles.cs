using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Names fields for readers.</summary>
internal static class FieldTitles
{
    /// <summary>The stem, and for a row of a matrix what the row asks about.</summary>
    public static string Of(Field field, SummarySource source) =>
        field.Row is null
            ? source.Say(field.Item.Stem)
            : $"{source.Say(field.Item.Stem)} — {source.Say(field.Row.Label)}";
}
