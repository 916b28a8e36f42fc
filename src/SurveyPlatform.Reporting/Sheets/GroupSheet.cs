using SurveyPlatform.Reporting.Cells;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Kind of respondent beside kind of respondent.</summary>
internal static class GroupSheet
{
    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        var breakdowns = source.Scores.Breakdowns.Where(breakdown => !AreaSheet.IsArea(breakdown)).ToList();
        page.Columns = GroupTable.ColumnsFor(breakdowns);
        page.Title(words[SheetNames.TabOf(SheetNames.Groups)], source.Subtitle(words));
        page.Freeze(page.Row - 1, 1);
        page.Repeat(1);
        if (breakdowns.Count == 0)
        {
            page.Widen(1, 80);
            page.Prose(words["Groups.None"]);
            return;
        }

        var subjects = Subject.Projects(source);
        foreach (var breakdown in breakdowns)
        {
            page.Heading(words.Fill("Groups.By", source.NameOf(breakdown.Tag, words)));
            GroupTable.Write(page, source, breakdown, isRanked: false);
            page.Gap(8);
            ScoreMatrix.Write(page, source, subjects, breakdown);
        }

        page.Explain([words["Matrix.Colours"], words["Groups.Without"], words["Note.Awareness"]]);
    }
}
