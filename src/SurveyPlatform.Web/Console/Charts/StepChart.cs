namespace SurveyPlatform.Web.Console.Charts;

/// <summary>
/// Ratings as bars of 100 % that are laid so that the middle of the scale lies on one line: what leans right is praised,
/// what leans left is not.
/// </summary>
internal static class StepChart
{
    private const double BarHeight = 20;
    private const double TextMargin = 6;

    /// <summary>Draws at least one row.</summary>
    public static Canvas Draw(IReadOnlyList<string> headings, IReadOnlyList<StepRow> rows, double width)
    {
        var canvas = new Canvas(width);
        var layout = new RowLayout(canvas, headings, [.. rows.Select(row => new ChartRow(row.Label, row.Figures))]);
        var left = rows.Max(row => 1 - GoodSide(row.Segments));
        var right = rows.Max(row => GoodSide(row.Segments));
        var unit = (layout.PlotRight - layout.PlotLeft) / (left + right);
        var middle = layout.PlotLeft + (left * unit);
        for (var i = 0; i < rows.Count; i++)
        {
            AddSegments(canvas, rows[i].Segments, layout.Middles[i], middle, unit);
            var (top, bottom) = (layout.Middles[i] - (RowLayout.Band / 2), layout.Middles[i] + (RowLayout.Band / 2));
            canvas.Add(new Line(middle, top, middle, bottom, "centre"));
        }

        return canvas;
    }

    /// <summary>Draws from the right, where the best step ends, to the left.</summary>
    private static void AddSegments(
        Canvas canvas,
        IReadOnlyList<StepSegment> segments,
        double y,
        double middle,
        double unit
    )
    {
        var end = middle + (GoodSide(segments) * unit);
        for (var i = 0; i < segments.Count; i++)
        {
            var (length, look) = (segments[i].Share * unit, StepLooks.Of(i, segments.Count));
            if (length > 0)
            {
                canvas.Add(new Bar(end - length, y - (BarHeight / 2), length, BarHeight, look, segments[i].Title));
            }

            if (Canvas.WidthOf(segments[i].Text) + TextMargin <= length)
            {
                var place = end - (length / 2);
                canvas.Add(new Label(segments[i].Text, place, y + Label.Drop, Anchor.Middle, "in-" + look));
            }

            end -= length;
        }
    }

    /// <summary>The share above the middle of the scale; half of a middle step lies there.</summary>
    private static double GoodSide(IReadOnlyList<StepSegment> segments)
    {
        var half = segments.Count / 2;
        var whole = segments.Take(half).Sum(segment => segment.Share);
        return segments.Count % 2 == 0 ? whole : whole + (segments[half].Share / 2);
    }
}
