using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>District beside district: every score, then the ranking.</summary>
internal static class AreaSheet
{
    /// <summary>The tag of the item that says where a respondent lives.</summary>
    public const string Tag = "area";

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        var breakdown = source.Scores.Breakdowns.FirstOrDefault(IsArea);
        page.Columns = GroupTable.ColumnsFor(breakdown is null ? [] : [breakdown]);
        page.Title(words[SheetNames.TabOf(SheetNames.Areas)], source.Subtitle(words));
        page.Freeze(page.Row - 1, 1);
        page.Repeat(1);
        if (breakdown is null)
        {
            page.Widen(1, 80);
            page.Prose(words["Areas.None"]);
            return;
        }

        page.Heading(words["Areas.Ranking"]);
        GroupTable.Write(page, source, breakdown, isRanked: true);
        page.Heading(words["Areas.Matrix"]);
        ScoreMatrix.Write(page, source, Subject.All(source), breakdown);
        page.Explain([words["Matrix.Colours"], words["Note.Overlap"], words["Note.Awareness"]]);
    }

    public static bool IsArea(Breakdown breakdown) => string.Equals(breakdown.Tag, Tag, StringComparison.Ordinal);
}
