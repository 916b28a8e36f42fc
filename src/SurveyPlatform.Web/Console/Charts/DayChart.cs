using SurveyPlatform.Web.Console.Language;

namespace SurveyPlatform.Web.Console.Charts;

/// <summary>Counts by day as columns over a line of dates; the last day always has its date.</summary>
internal static class DayChart
{
    private const double PlotHeight = 160;
    private const double Above = 20;
    private const double Below = 24;
    private const double Gap = 8;

    /// <summary>Of a slot; the rest parts it from its neighbour.</summary>
    private const double ColumnShare = 0.7;

    private const double WidestColumn = 44;

    /// <summary>Draws at least one day.</summary>
    public static Canvas Draw(IReadOnlyList<DayColumn> days, double width)
    {
        var canvas = new Canvas(width) { Height = Above + PlotHeight + Below };
        var axis = Axis.OfCounts(days.Max(day => day.Count), mostTicks: 4);
        var widestDate = days.Max(day => Canvas.WidthOf(day.Label));
        var left = Math.Max(axis.Ticks.Max(tick => Canvas.WidthOf(Figures.Count(tick))) + Gap, widestDate / 2);
        var right = width - (widestDate / 2);
        foreach (var tick in axis.Ticks)
        {
            var y = Y(axis, tick);
            canvas.Add(new Line(left, y, right, y, "grid"));
            canvas.Add(new Label(Figures.Count(tick), left - Gap, y + Label.Drop, Anchor.End, "minor"));
        }

        var slot = (right - left) / days.Count;
        var dateEvery = (int)Math.Ceiling((widestDate + Gap) / slot);
        var isCounted = days.All(day => Canvas.WidthOf(Figures.Count(day.Count)) + 2 <= slot);
        for (var i = 0; i < days.Count; i++)
        {
            var middle = left + (slot * (i + 0.5));
            AddColumn(canvas, days[i], middle, Math.Min(WidestColumn, slot * ColumnShare), Y(axis, days[i].Count));
            if (isCounted && days[i].Count > 0)
            {
                var above = Y(axis, days[i].Count) - Label.Drop;
                canvas.Add(new Label(Figures.Count(days[i].Count), middle, above, Anchor.Middle));
            }

            if ((days.Count - 1 - i) % dateEvery == 0)
            {
                canvas.Add(
                    new Label(days[i].Label, middle, Above + PlotHeight + Canvas.LineHeight, Anchor.Middle, "minor")
                );
            }
        }

        return canvas;
    }

    private static void AddColumn(Canvas canvas, DayColumn day, double middle, double width, double top) =>
        canvas.Add(new Bar(middle - (width / 2), top, width, Above + PlotHeight - top, "column", day.Title));

    private static double Y(Axis axis, double count) => axis.Place(count, Above + PlotHeight, Above);
}
