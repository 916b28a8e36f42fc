using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Language;

namespace SurveyPlatform.Web.Console.Sections;

/// <summary>What rows and tables are called.</summary>
internal static class Titles
{
    /// <summary>The indicator that rests on a field, which is shorter than the question; else the row of a matrix, else the question.</summary>
    public static LocalText Of(WaveReport report, Field field)
    {
        var leaf = report.Scores.Nodes.FirstOrDefault(scored =>
            string.Equals(scored.Node.Item, field.Code, StringComparison.Ordinal)
        );
        return leaf?.Node.Title ?? field.Row?.Label ?? field.Item.Stem;
    }

    /// <summary>A usual way of dividing respondents has a short name; another is called by its question.</summary>
    public static string Of(Words words, Breakdown breakdown) =>
        OfTag(words, breakdown.Tag) ?? words.Of(breakdown.Title);

    /// <summary>A dimension of the population by its short name, or by its tag where it has none.</summary>
    public static string OfDimensions(Words words, IReadOnlyList<string> tags) =>
        tags.Count == 0
            ? words["Dimension.None"]
            : string.Join(words["Mark.Cross"], tags.Select(tag => OfTag(words, tag) ?? tag));

    private static string? OfTag(Words words, string tag) => words.Find($"Dimension.{tag}");
}
