using ClosedXML.Excel;
using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>The few figures that are read from across a table, each with its interval.</summary>
internal static class OverviewTiles
{
    /// <summary>How many columns a tile covers.</summary>
    private const int Span = 2;

    /// <summary>Label, number, the words for what is below, the bounds; in points.</summary>
    private static readonly double[] Heights = [24, 40, 16, 20];

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
        Below(page, row + 2, column, Span, Cell.Of(words["Tile.Effective"]));
        Below(page, row + 3, column, Span, Effective(source));
        foreach (var (i, height) in Heights.Index())
        {
            page.FixHeight(row + i, height);
        }

        page.Row = row + Heights.Length;
        page.Gap(10);

        void Add(string label, Estimate estimate, string format)
        {
            Frame(page, row, column, label, Cell.Of(estimate, format));
            Interval(page, row + 2, column, estimate, format, source.Level);
            column += Span;
        }
    }

    private static Cell Effective(SummarySource source) =>
        source.Scores.Responses > 0
            ? Cell.Told(source.Scores.Weighting.EffectiveBase, Formats.Count, source.Scores.Responses)
            : Cell.Of(number: null, Formats.Count, rests: 0);

    private static void Frame(Page page, int row, int column, string label, Cell value)
    {
        var tile = page.Range(row, column, row + Heights.Length - 1, column + Span - 1);
        tile.Style.Fill.BackgroundColor = Palette.BandFill;
        // White edges part the tiles.
        tile.LastColumn().Style.Border.RightBorder = XLBorderStyleValues.Thick;
        tile.LastColumn().Style.Border.RightBorderColor = XLColor.White;
        Below(page, row, column, Span, Cell.Of(label));
        tile.FirstRow().Style.Border.TopBorder = XLBorderStyleValues.Medium;
        tile.FirstRow().Style.Border.TopBorderColor = Palette.Title;
        var number = page.Put(row + 1, column, Span, value).Style;
        number.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        number.Font.FontSize = 26;
        number.Font.Bold = true;
        number.Font.FontColor = Palette.Title;
    }

    // The dash between the bounds is part of a format, so that both stay whole numbers of the sheet.
    private static void Interval(Page page, int row, int column, Estimate estimate, string format, double level)
    {
        if (estimate.Low is null || estimate.High is null)
        {
            return;
        }

        Below(page, row, column, Span, Cell.Of(page.Words.Fill("Tile.Interval", level)));
        Below(page, row + 1, column, 1, Cell.LowOf(estimate, page.Words.Fill("Format.From", format)))
            .SetHorizontal(XLAlignmentHorizontalValues.Right);
        Below(page, row + 1, column + 1, 1, Cell.HighOf(estimate, format))
            .SetHorizontal(XLAlignmentHorizontalValues.Left);
    }

    private static IXLAlignment Below(Page page, int row, int column, int span, Cell cell)
    {
        var style = page.Put(row, column, span, cell, Page.NoteSize).Style;
        style.Font.FontSize = Page.NoteSize;
        style.Font.FontColor = Palette.Muted;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return style.Alignment;
    }
}
