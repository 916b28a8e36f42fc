using System.Numerics;
using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>The figures of a wave laid out for passes over its rows: which columns they read, and where each stands in a table.</summary>
internal sealed class FigureLayout
{
    private readonly CodedColumn[] columns;
    private readonly FigureMean[] means;
    private readonly FigureSum[] sums;

    /// <param name="figures">Each after those that it is made of.</param>
    public FigureLayout(IReadOnlyList<Figure> figures)
    {
        Figures = figures;
        Stride = (figures.Count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        columns = [.. figures.OfType<Figure.Mean>().Select(mean => mean.Column).Distinct()];
        var (placedMeans, placedSums) = (new List<FigureMean>(), new List<FigureSum>());
        foreach (var (position, figure) in figures.Index())
        {
            switch (figure)
            {
                case Figure.Mean mean:
                    placedMeans.Add(Place(position, mean));
                    break;
                case Figure.Composite composite:
                    placedSums.Add(Place(position, composite.Parts, composite.Shares));
                    break;
                case Figure.Gap gap:
                    placedSums.Add(Place(position, [gap.First, gap.Second], [1, 1]));
                    break;
                default:
                    throw new ArgumentException($"No figure is a {figure.GetType().Name}.", nameof(figures));
            }
        }

        (means, sums) = ([.. placedMeans], [.. placedSums]);
    }

    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>How far apart the figures of two groups lie in arrays: their number, rounded up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>How many columns are read.</summary>
    public int ColumnCount => columns.Length;

    public ReadOnlySpan<FigureMean> Means => means;

    /// <summary>Figures made of others, in the order of the figures.</summary>
    public ReadOnlySpan<FigureSum> Sums => sums;

    /// <summary>How many entries the tables of all means have together.</summary>
    public int TableSize { get; private set; }

    /// <summary>How many parts all sums have together.</summary>
    public int PartCount { get; private set; }

    /// <summary>One a row of the sample.</summary>
    public ReadOnlySpan<byte> CodesOf(int column) => columns[column].Codes;

    /// <summary>How many codes a column has here: its categories, and one for all that are no answer.</summary>
    public int WidthOf(int column) => columns[column].Categories.Count + 1;

    private FigureMean Place(int figure, Figure.Mean mean)
    {
        var placed = new FigureMean(
            figure,
            Array.IndexOf(columns, mean.Column),
            TableSize,
            [.. mean.Worth, double.NaN]
        );
        TableSize += placed.Worth.Length;
        return placed;
    }

    private FigureSum Place(int figure, IReadOnlyList<int> parts, IReadOnlyList<double> shares)
    {
        var used = Enumerable.Range(0, parts.Count).Where(i => shares[i] > 0).ToArray();
        var placed = new FigureSum(
            figure,
            PartCount,
            Array.ConvertAll(used, i => parts[i]),
            Array.ConvertAll(used, i => shares[i])
        );
        PartCount += used.Length;
        return placed;
    }
}
