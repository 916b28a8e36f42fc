using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Cells;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>What the workbook is about, how to read it, and the way to its sheets.</summary>
internal static class CoverSheet
{
    private static readonly string[] Guide = ["Score", "Rate", "Awareness", "Interval", "Base", "Rounding"];

    public static void Write(Page page, SummarySource source)
    {
        page.Columns = 3;
        page.IsOnePage = true;
        page.Widen(1, 3);
        page.Widen(2, 20);
        page.Widen(3, 104);
        WriteTitle(page, source);
        WriteFacts(page, source);
        WriteGuide(page, source);
        WriteContents(page);
    }

    private static void WriteTitle(Page page, SummarySource source)
    {
        page.Gap(18);
        page.Say(source.Say(source.Survey.Title), 22, Palette.Title, isBold: true, from: 2);
        page.Say(page.Words.Fill("Cover.Subtitle", source.Say(source.Wave.Title)), 14, Palette.Muted, from: 2);
        page.Gap(10);
    }

    private static void WriteFacts(Page page, SummarySource source)
    {
        var (words, scores) = (page.Words, source.Scores);
        Fact(page, words["Cover.Commissioner"], Cell.Of(source.Say(source.Survey.Commissioner)));
        Fact(page, words["Cover.Fieldwork"], Cell.Of(Fieldwork(page, source)));
        Fact(page, words["Cover.Responses"], Cell.Of(scores.Responses, words["Format.Responses"]));
        if (scores.LeftOut > 0)
        {
            Fact(page, words["Cover.LeftOut"], Cell.Of(scores.LeftOut, words["Format.Responses"]));
        }

        Fact(page, words["Cover.Effective"], Cell.Told(scores.Weighting.EffectiveBase, words["Format.Effective"]));
        Fact(
            page,
            words["Cover.Questionnaire"],
            Cell.Of(words.Fill("Cover.Version", source.Say(source.Questionnaire.Title), source.Version))
        );
        Fact(page, words["Cover.Generated"], Cell.Of(words.Moment(source.Local(source.GeneratedAt))));
    }

    private static string Fieldwork(Page page, SummarySource source)
    {
        var (words, wave) = (page.Words, source.Wave);
        var end = wave.ClosedAt is { } closed && closed < wave.ClosesAt ? closed : wave.ClosesAt;
        // A wave that closes at midnight took its last response on the day before.
        var period = words.Fill(
            "Cover.Period",
            words.Date(source.Local(wave.OpensAt)),
            words.Date(source.Local(end.AddTicks(-1)))
        );
        return wave.StateAt(source.GeneratedAt) == WaveState.Closed ? period : period + words["Cover.StillOpen"];
    }

    private static void WriteGuide(Page page, SummarySource source)
    {
        Section(page, page.Words["Cover.Guide"]);
        foreach (var key in Guide)
        {
            Fact(
                page,
                page.Words[$"Guide.{key}"],
                Cell.Of(page.Words.Fill($"Guide.{key}.Text", source.Level, Cell.LeastBase))
            );
        }
    }

    private static void WriteContents(Page page)
    {
        Section(page, page.Words["Cover.Contents"]);
        foreach (
            var sheet in SheetNames.All.Where(name => !string.Equals(name, SheetNames.Cover, StringComparison.Ordinal))
        )
        {
            var tab = page.Words[SheetNames.TabOf(sheet)];
            page.Link(page.Row, 2, tab, tab);
            page.Put(page.Row++, 3, 1, Cell.Of(page.Words[SheetNames.AboutOf(sheet)]));
        }
    }

    private static void Section(Page page, string heading)
    {
        page.Gap(10);
        page.Say(heading, 13, Palette.Title, isBold: true, from: 2);
    }

    private static void Fact(Page page, string label, Cell value)
    {
        page.Put(page.Row, 2, 1, Cell.Of(label)).Style.Font.FontColor = Palette.Muted;
        page.Put(page.Row, 3, 1, value).Style.Alignment.SetHorizontal(ClosedXML.Excel.XLAlignmentHorizontalValues.Left);
        page.Row++;
    }
}
