using SurveyPlatform.Web.Console.Language;

namespace SurveyPlatform.Web.Console.Charts;

/// <summary>Shares as bars from 0, in the order given.</summary>
internal static class ShareChart
{
    private const double BarHeight = 16;

    /// <summary>Draws at least one row.</summary>
    public static Canvas Draw(IReadOnlyList<string> headings, IReadOnlyList<ShareRow> rows, double width)
    {
        var canvas = new Canvas(width);
        var layout = new RowLayout(canvas, headings, [.. rows.Select(row => new ChartRow(row.Label, row.Figures))]);
        var axis = Axis.OfShares(rows.Max(row => row.Share ?? 0));
        ScaleLine.Add(canvas, layout, axis, share => Figures.Count(100 * share) + "%");
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Share is { } share)
            {
                var end = axis.Place(share, layout.PlotLeft, layout.PlotRight);
                var top = layout.Middles[i] - (BarHeight / 2);
                canvas.Add(new Bar(layout.PlotLeft, top, end - layout.PlotLeft, BarHeight, "column", rows[i].Title));
            }
        }

        return canvas;
    }
}
