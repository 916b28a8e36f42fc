using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Parts;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting;

/// <summary>The Excel summary of a wave: what a leader is handed and an analyst takes apart.</summary>
public static class SummaryWorkbook
{
    /// <summary>How much of the survey's title a footer holds; Excel refuses footers of more than 255 characters.</summary>
    private const int FooterWidth = 60;

    private static readonly Dictionary<string, Action<Page, SummarySource>> Writers = new(StringComparer.Ordinal)
    {
        [SheetNames.Cover] = CoverSheet.Write,
        [SheetNames.Overview] = OverviewSheet.Write,
        [SheetNames.Index] = IndexSheet.Write,
        [SheetNames.Projects] = ProjectSheet.Write,
        [SheetNames.Areas] = AreaSheet.Write,
        [SheetNames.Groups] = GroupSheet.Write,
        [SheetNames.Answers] = AnswerSheet.Write,
        [SheetNames.Method] = MethodSheet.Write,
    };

    /// <summary>Writes the workbook, whole, or throws before anything reaches the stream.</summary>
    /// <param name="source">What it is made from; every number in it arrives unrounded in its cell.</param>
    /// <param name="output">Need not be seekable; it stays open.</param>
    public static void Write(SummarySource source, Stream output)
    {
        var words = new Words(source.Language);
        using var workbook = new XLWorkbook();
        Fonts.Apply(workbook);
        Describe(workbook, source, words);
        foreach (var name in SheetNames.All)
        {
            workbook.AddWorksheet(words[SheetNames.TabOf(name)]);
        }

        // Every sheet stands before any is written: the cover leads to them all.
        var pages = SheetNames
            .All.Select(name =>
                Written(workbook.Worksheet(words[SheetNames.TabOf(name)]), Writers[name], source, words)
            )
            .ToList();
        workbook.Worksheets.First().SetTabActive();

        using var buffer = new MemoryStream();
        workbook.SaveAs(buffer);
        WorkbookParts.Mend(buffer, pages.ToDictionary(page => page.Name, page => page.Numbers, StringComparer.Ordinal));
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static Page Written(
        IXLWorksheet sheet,
        Action<Page, SummarySource> write,
        SummarySource source,
        Words words
    )
    {
        var page = new Page(sheet, words);
        write(page, source);
        page.Finish(
            CellText.Brief(source.Say(source.Survey.Title), FooterWidth),
            words.Moment(source.Local(source.GeneratedAt))
        );
        sheet.Cell(1, 1).SetActive();
        return page;
    }

    private static void Describe(XLWorkbook workbook, SummarySource source, Words words)
    {
        const int LongestProperty = 200;
        workbook.Properties.Title = CellText.Brief(source.Say(source.Survey.Title), LongestProperty);
        workbook.Properties.Subject = CellText.Brief(
            words.Fill("Cover.Subtitle", source.Say(source.Wave.Title)),
            LongestProperty
        );
        workbook.Properties.Author = CellText.Brief(source.Say(source.Survey.Commissioner), LongestProperty);
        workbook.Properties.Created = source.GeneratedAt.UtcDateTime;
        workbook.Properties.Modified = source.GeneratedAt.UtcDateTime;
    }
}
