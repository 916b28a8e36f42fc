using SurveyPlatform.Web.Console.Language;

namespace SurveyPlatform.Web.Console.Charts;

/// <summary>Scores as dots with their intervals as lines, in the order given, over a scale of index points.</summary>
internal static class ScoreChart
{
    private const double CapHeight = 4;

    /// <summary>Draws at least one row.</summary>
    public static Canvas Draw(IReadOnlyList<string> headings, IReadOnlyList<ScoreRow> rows, double width)
    {
        var canvas = new Canvas(width);
        var layout = new RowLayout(canvas, headings, [.. rows.Select(row => new ChartRow(row.Label, row.Figures))]);
        var axis = Axis.OfScores([
            .. rows.SelectMany(row => new[] { row.Low, row.Score, row.High }).OfType<double>().Select(ToScale),
        ]);
        ScaleLine.Add(canvas, layout, axis, Figures.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Add(canvas, layout, axis, rows[i], layout.Middles[i]);
        }

        return canvas;
    }

    private static void Add(Canvas canvas, RowLayout layout, Axis axis, ScoreRow row, double y)
    {
        if (row.Score is not { } score)
        {
            return;
        }

        if (row is { Low: { } low, High: { } high })
        {
            var (from, to) = (X(low), X(high));
            canvas.Add(new Line(from, y, to, y, "interval", row.Title));
            canvas.Add(new Line(from, y - CapHeight, from, y + CapHeight, "interval"));
            canvas.Add(new Line(to, y - CapHeight, to, y + CapHeight, "interval"));
        }

        canvas.Add(new Dot(X(score), y, row.IsThin ? "dot thin" : "dot", row.Title));

        double X(double points) => axis.Place(points, layout.PlotLeft, layout.PlotRight);
    }

    /// <summary>An interval may reach beyond the ends of the scale; the drawing does not.</summary>
    private static double ToScale(double points) => Math.Clamp(points, 0, 100);
}
