namespace SurveyPlatform.Web.Console.Charts;

/// <summary>The ticks of a scale below the rows of a chart, with a line up through the rows for each.</summary>
internal static class ScaleLine
{
    public static void Add(Canvas canvas, RowLayout layout, Axis axis, Func<double, string> write)
    {
        var first = layout.Middles[0] - (RowLayout.Band / 2);
        foreach (var tick in axis.Ticks)
        {
            var x = axis.Place(tick, layout.PlotLeft, layout.PlotRight);
            if (!canvas.IsNarrow)
            {
                canvas.Add(new Line(x, first, x, canvas.Height, "grid"));
            }

            canvas.Add(new Label(write(tick), x, canvas.Height + Canvas.FontSize, Anchor.Middle, "minor"));
        }

        if (canvas.IsNarrow)
        {
            // Lines through all rows would run through the texts between them.
            foreach (var middle in layout.Middles)
            {
                foreach (var x in axis.Ticks.Select(tick => axis.Place(tick, layout.PlotLeft, layout.PlotRight)))
                {
                    canvas.Add(
                        new Line(x, middle - (RowLayout.Band / 2) + 2, x, middle + (RowLayout.Band / 2) - 2, "grid")
                    );
                }
            }
        }

        canvas.Height += Canvas.LineHeight;
    }
}
