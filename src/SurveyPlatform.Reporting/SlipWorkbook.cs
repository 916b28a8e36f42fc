using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Parts;
using SurveyPlatform.Reporting.Slips;
using SurveyPlatform.Reporting.Texts;

namespace SurveyPlatform.Reporting;

/// <summary>The Excel files of those who hand slips out: how many came back, and who is to be reminded.</summary>
public static class SlipWorkbook
{
    private const int FooterWidth = 60;

    /// <summary>Writes how many slips came back from where, and the list of serials. No code is in it.</summary>
    public static void WriteReturns(
        SlipSource source,
        IReadOnlyList<SlipPlace> places,
        IReadOnlyList<SlipLine> slips,
        Stream output
    ) =>
        Write(
            source,
            output,
            ("Slips.Returns", page => SlipSheets.WriteReturns(page, source, places)),
            ("Slips.Serials", page => SlipSheets.WriteSerials(page, source, slips))
        );

    /// <summary>Writes the links of people, each with the name it is for. This file holds secrets, and says so.</summary>
    public static void WriteLinks(SlipSource source, IReadOnlyList<AddresseeLine> people, Stream output) =>
        Write(
            source,
            output,
            ("Slips.Links", page => SlipSheets.WriteAddressees(page, source, "Slips.Links", "Slips.LinksNote", people))
        );

    /// <summary>Writes who has not answered by their link.</summary>
    public static void WriteReminders(SlipSource source, IReadOnlyList<AddresseeLine> people, Stream output) =>
        Write(
            source,
            output,
            (
                "Slips.Reminders",
                page => SlipSheets.WriteAddressees(page, source, "Slips.Reminders", "Slips.RemindersNote", people)
            )
        );

    private static void Write(SlipSource source, Stream output, params (string Tab, Action<Page> Write)[] sheets)
    {
        var words = new Words(source.Language);
        using var workbook = new XLWorkbook();
        Fonts.Apply(workbook);
        workbook.Properties.Title = CellText.Brief(source.Survey, FooterWidth);
        workbook.Properties.Created = source.MadeAt;
        workbook.Properties.Modified = source.MadeAt;
        var pages = new List<Page>();
        foreach (var (tab, write) in sheets)
        {
            var sheet = workbook.AddWorksheet(words[tab]);
            var page = new Page(sheet, words);
            write(page);
            page.Finish(CellText.Brief(source.Survey, FooterWidth), words.Moment(source.MadeAt));
            sheet.Cell(1, 1).SetActive();
            pages.Add(page);
        }

        workbook.Worksheets.First().SetTabActive();
        using var buffer = new MemoryStream();
        workbook.SaveAs(buffer);
        WorkbookParts.Mend(buffer, pages.ToDictionary(page => page.Name, page => page.Numbers, StringComparer.Ordinal));
        buffer.Position = 0;
        buffer.CopyTo(output);
    }
}
