using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses of a wave, each in its cell of one table of the population.</summary>
internal sealed class PopulationTable
{
    /// <summary>What the one cell is called where only the population's size is met.</summary>
    private const string Everybody = "*";

    private PopulationTable(IReadOnlyList<string> dimensions, Partition cells, Dictionary<string, double> people)
    {
        Dimensions = dimensions;
        Cells = cells;
        People = people;
    }

    /// <summary>The tags that make the table; none makes one cell of everybody.</summary>
    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>The cell of each response; −1 for one that lies in no cell where people live.</summary>
    public Partition Cells { get; }

    /// <summary>How many people live in each cell; cells of nobody are left out.</summary>
    public IReadOnlyDictionary<string, double> People { get; }

    /// <summary>What the table is called in messages.</summary>
    public string Name => NameOf(Dimensions);

    /// <summary>The table as one of the totals to rake to.</summary>
    public RakingMargin Margin => new(Name, Cells, People);

    public static string NameOf(IReadOnlyList<string> dimensions) =>
        dimensions.Count == 0 ? Everybody : string.Join(" × ", dimensions);

    /// <param name="rows">The responses.</param>
    /// <param name="population">The population.</param>
    /// <param name="dimensions">Those that make the table.</param>
    /// <exception cref="ScoringException"><c>MISSING_MARGIN</c>, naming a dimension that no item has.</exception>
    public static PopulationTable Of(TaggedRows rows, PopulationFrame population, IReadOnlyList<string> dimensions)
    {
        var people = population
            .Collapse(dimensions)
            .Where(cell => cell.Count > 0)
            .ToDictionary(
                cell => dimensions.Count == 0 ? Everybody : Partition.NameOf([.. cell.Key]),
                cell => (double)cell.Count,
                StringComparer.Ordinal
            );
        string[] names = [.. people.Keys.Order(StringComparer.Ordinal)];
        var codes =
            dimensions.Count == 0
                ? new int[rows.Count]
                : CodesIn(names, Partition.Cross([.. dimensions.Select(tag => rows.Sort(tag).Levels)]));
        return new PopulationTable(dimensions, Partition.FromCodes(codes, names), people);
    }

    /// <summary>How many cells where people live hold fewer responses than that.</summary>
    /// <param name="least">At least 1.</param>
    /// <param name="weights">One a response; one of weight 0 is none.</param>
    public int CountThinCells(int least, ReadOnlySpan<double> weights)
    {
        var held = new int[Cells.Names.Count];
        var codes = Cells.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && weights[row] > 0)
            {
                held[codes[row]]++;
            }
        }

        return held.Count(responses => responses < least);
    }

    // What respondents say of themselves is looked up once for each combination that occurs, and a row then costs an array read.
    private static int[] CodesIn(string[] names, Partition combinations)
    {
        var cellOf = combinations
            .Names.Select(name => Array.BinarySearch(names, name, StringComparer.Ordinal))
            .ToArray();
        var codes = new int[combinations.RowCount];
        var found = combinations.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = found[row] < 0 ? -1 : Math.Max(-1, cellOf[found[row]]);
        }

        return codes;
    }
}
