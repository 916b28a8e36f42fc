using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses of a wave, each in its cell of one table of the population.</summary>
internal sealed class PostStrata
{
    private PostStrata(Partition cells, Dictionary<string, double> population)
    {
        Cells = cells;
        Population = population;
    }

    /// <summary>The cell of each response; −1 for one that lies in no cell where people live.</summary>
    public Partition Cells { get; }

    /// <summary>How many people live in each cell; cells of nobody are left out.</summary>
    public IReadOnlyDictionary<string, double> Population { get; }

    /// <param name="frame">The responses.</param>
    /// <param name="population">The population.</param>
    /// <param name="dimensions">Those that make the table; none makes one cell of everybody.</param>
    /// <param name="everybody">What that one cell is called.</param>
    public static PostStrata Of(
        ResponseFrame frame,
        PopulationFrame population,
        IReadOnlyList<string> dimensions,
        string everybody
    )
    {
        var table = population.Collapse(dimensions).Where(cell => cell.Count > 0);
        var people = table.ToDictionary(
            cell => dimensions.Count == 0 ? everybody : Partition.NameOf([.. cell.Key]),
            cell => (double)cell.Count,
            StringComparer.Ordinal
        );
        string[] names = [.. people.Keys.Order(StringComparer.Ordinal)];
        var position = names
            .Select((name, i) => (name, i))
            .ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var divided = dimensions.Select(tag => frame.FindDimension(tag)).ToArray();
        var codes = new int[frame.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var name = dimensions.Count == 0 ? everybody : NameOf(divided, row);
            codes[row] = name is null ? -1 : position.GetValueOrDefault(name, -1);
        }

        return new PostStrata(Partition.FromCodes(codes, names), people);
    }

    /// <summary>How many cells where people live hold fewer responses than that.</summary>
    public int CountThinCells(int least) =>
        Enumerable.Range(0, Cells.Names.Count).Count(cell => Cells.RowsOf(cell).Length < least);

    /// <summary>One a response: 1, or 0 where it lies in no cell and so stands for nobody.</summary>
    public double[] BaseWeights()
    {
        var weights = new double[Cells.RowCount];
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = Cells.Codes[row] < 0 ? 0 : 1;
        }

        return weights;
    }

    private static string? NameOf(Dimension?[] dimensions, int row)
    {
        var key = new string[dimensions.Length];
        for (var i = 0; i < key.Length; i++)
        {
            if (dimensions[i] is not { } dimension || dimension.GroupOf[row] < 0)
            {
                return null;
            }

            key[i] = dimension.Groups[dimension.GroupOf[row]].Code;
        }

        return Partition.NameOf(key);
    }
}
