namespace SurveyPlatform.Web.Console.Charts;

/// <summary>
/// The places of rows: on a wide canvas labels left, marks in the middle, figures right; on a narrow one the label above
/// and the figures below the marks. It writes labels and figures; the marks are the chart's own.
/// </summary>
internal sealed class RowLayout
{
    /// <summary>The height that marks have.</summary>
    public const double Band = 22;

    private const double Gap = 14;
    private const double BetweenRows = 9;

    /// <summary>Half a tick's number reaches beyond the ends of the marks.</summary>
    private const double Overhang = 16;

    private const double MostLabelShare = 0.36;

    private readonly Canvas canvas;
    private readonly IReadOnlyList<string> headings;
    private readonly IReadOnlyList<ChartRow> rows;
    private readonly double labelWidth;
    private readonly double[] columnEnds;
    private readonly List<double> middles = [];

    /// <param name="canvas">Grows to the height of the rows.</param>
    /// <param name="headings">One a figure; empty texts where figures speak for themselves.</param>
    /// <param name="rows">At least one.</param>
    public RowLayout(Canvas canvas, IReadOnlyList<string> headings, IReadOnlyList<ChartRow> rows)
    {
        this.canvas = canvas;
        this.headings = headings;
        this.rows = rows;
        labelWidth = canvas.IsNarrow
            ? canvas.Width
            : Math.Min(rows.Max(row => Canvas.WidthOf(row.Label)), canvas.Width * MostLabelShare);
        columnEnds = ColumnEnds();
        PlotLeft = canvas.IsNarrow ? Overhang : labelWidth + Overhang;
        PlotRight = canvas.IsNarrow ? canvas.Width - Overhang : FirstColumn() - Overhang;
        Write();
    }

    public double PlotLeft { get; }

    public double PlotRight { get; }

    /// <summary>One a row: where the middle of its marks lies.</summary>
    public IReadOnlyList<double> Middles => middles;

    private double[] ColumnEnds()
    {
        var ends = new double[headings.Count];
        var end = canvas.Width;
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            ends[i] = end;
            end -= ColumnWidth(i) + Gap;
        }

        return ends;
    }

    private double ColumnWidth(int column) =>
        Math.Max(Canvas.WidthOf(headings[column]), rows.Max(row => Canvas.WidthOf(row.Figures[column])));

    private double FirstColumn() => columnEnds.Length == 0 ? canvas.Width : columnEnds[0] - ColumnWidth(0);

    private void Write()
    {
        var top = 0.0;
        if (!canvas.IsNarrow && headings.Any(heading => heading.Length > 0))
        {
            top += Canvas.LineHeight + BetweenRows;
            for (var i = 0; i < headings.Count; i++)
            {
                canvas.Add(new Label(headings[i], columnEnds[i], Canvas.FontSize, Anchor.End, "minor"));
            }
        }

        foreach (var row in rows)
        {
            top += (canvas.IsNarrow ? WriteStacked(row, top) : WriteBeside(row, top)) + BetweenRows;
        }

        canvas.Height = top;
    }

    private double WriteBeside(ChartRow row, double top)
    {
        var lines = TextLines.Wrap(row.Label, labelWidth, Canvas.FontSize);
        var height = Math.Max(Band, lines.Count * Canvas.LineHeight);
        var middle = top + (height / 2);
        middles.Add(middle);
        var first = middle - ((lines.Count - 1) * Canvas.LineHeight / 2) + Label.Drop;
        WriteLines(lines, first, "text");
        for (var i = 0; i < headings.Count; i++)
        {
            canvas.Add(new Label(row.Figures[i], columnEnds[i], middle + Label.Drop, Anchor.End));
        }

        return height;
    }

    private double WriteStacked(ChartRow row, double top)
    {
        var lines = TextLines.Wrap(row.Label, labelWidth / TextWidth.Strong, Canvas.FontSize);
        WriteLines(lines, top + Canvas.FontSize, "text strong");
        var below = top + (lines.Count * Canvas.LineHeight) + Band;
        middles.Add(below - (Band / 2));
        var said = headings.Zip(row.Figures, (heading, figure) => $"{heading} {figure}".Trim());
        var figures = TextLines.Fill([.. said], "\u3000", labelWidth, Canvas.FontSize);
        WriteLines(figures, below + Canvas.FontSize, "text");
        return below + (figures.Count * Canvas.LineHeight) - top;
    }

    private void WriteLines(IReadOnlyList<string> lines, double baseline, string look)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Add(new Label(lines[i], 0, baseline + (i * Canvas.LineHeight), Anchor.Start, look));
        }
    }
}
