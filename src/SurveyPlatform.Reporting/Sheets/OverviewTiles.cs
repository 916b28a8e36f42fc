using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The few figures that are read from across a table, each with its interval.</summary>
internal static class OverviewTiles
{
    /// <summary>How many columns a tile covers.</summary>
    private const int Span = 2;

    public static void Write(Page page, SummarySource source)
    {
        var words = page.Words;
        var row = page.Row;
        var column = 1;
        if (source.Headline?.Overall is { } overall)
        {
            Add(words["Tile.Score"], overall.Score, Formats.Score);
            Add(words["Tile.Satisfied"], overall.SatisfiedRate, Formats.Rate);
            Add(words["Tile.Awareness"], overall.AwarenessRate, Formats.Rate);
        }

        if (source.Scores.Recommendation is { } nps)
        {
            Add(words["Tile.Nps"], nps.Overall.Score, Formats.Score);
        }

        Frame(page, row, column, words["Tile.Responses"], Cell.Count(source.Scores.Responses));
        page.Put(row + 2, column, Span, Cell.Of(Effective(source), words["Format.EffectiveBelow"]), Page.NoteSize)
            .Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        page.FixHeight(row, 24);
        page.FixHeight(row + 1, 40);
        page.FixHeight(row + 2, 22);
        page.Row = row + 3;
        page.Gap(10);

        void Add(string label, Estimate estimate, string format)
        {
            Frame(page, row, column, label, Cell.Of(estimate, format));
            Interval(page, row + 2, column, estimate, format, source.Level);
            column += Span;
        }
    }

    private static double? Effective(SummarySource source) =>
        source.Scores.Responses > 0 ? source.Scores.Weighting.EffectiveBase : null;

    private static void Frame(Page page, int row, int column, string label, Cell value)
    {
        page.Put(row, column, Span, Cell.Of(label));
        page.Put(row + 1, column, Span, value);
        var tile = page.Range(row, column, row + 2, column + Span - 1).Style;
        tile.Fill.BackgroundColor = Palette.BandFill;
        tile.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        tile.Border.LeftBorder = XLBorderStyleValues.None;
        var head = page.Range(row, column, row, column + Span - 1).Style;
        head.Font.FontColor = Palette.Muted;
        head.Border.TopBorder = XLBorderStyleValues.Medium;
        head.Border.TopBorderColor = Palette.Title;
        var number = page.Range(row + 1, column, row + 1, column + Span - 1).Style;
        number.Font.FontSize = 26;
        number.Font.Bold = true;
        number.Font.FontColor = Palette.Title;
    }

    // Two cells with words in their formats, so that both bounds stay whole numbers of the sheet.
    private static void Interval(Page page, int row, int column, Estimate estimate, string format, double level)
    {
        if (estimate.Low is not null && estimate.High is not null)
        {
            page.Put(row, column, 1, Cell.LowOf(estimate, page.Words.Fill("Format.From", level, format)));
            page.Put(row, column + 1, 1, Cell.HighOf(estimate, page.Words.Fill("Format.To", format)))
                .Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        }

        var style = page.Range(row, column, row, column + 1).Style;
        style.Font.FontSize = Page.NoteSize;
        style.Font.FontColor = Palette.Muted;
    }
}
