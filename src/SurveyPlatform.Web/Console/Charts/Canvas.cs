namespace SurveyPlatform.Web.Console.Charts;

/// <summary>A chart with every mark at its place, before it is written as SVG. Lengths are in the units of its view box.</summary>
public sealed class Canvas(double width)
{
    /// <summary>For a column of a desktop page.</summary>
    public const double Wide = 960;

    /// <summary>For a phone; 320 pixels is the narrowest page there is.</summary>
    public const double Narrow = 320;

    /// <summary>Of every text in every chart.</summary>
    public const double FontSize = 13;

    public const double LineHeight = 17;

    private readonly List<Line> lines = [];
    private readonly List<Bar> bars = [];
    private readonly List<Dot> dots = [];
    private readonly List<Label> labels = [];

    public double Width { get; } = width;

    public double Height { get; set; }

    /// <summary>Marks have no room beside their labels and stand below them.</summary>
    public bool IsNarrow => Width < (Wide + Narrow) / 2;

    public IReadOnlyList<Line> Lines => lines;

    public IReadOnlyList<Bar> Bars => bars;

    public IReadOnlyList<Dot> Dots => dots;

    public IReadOnlyList<Label> Labels => labels;

    public void Add(Line line) => lines.Add(line);

    public void Add(Bar bar) => bars.Add(bar);

    public void Add(Dot dot) => dots.Add(dot);

    public void Add(Label label) => labels.Add(label);

    public static double WidthOf(string text) => TextWidth.Of(text, FontSize);
}
