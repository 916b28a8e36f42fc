using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>
/// The scores of the sample responses worked out again from the files alone, in loops as plain as a spreadsheet: it knows
/// METHOD.md's formulas and none of the product's code. Slow, and easy to check by reading.
/// </summary>
internal sealed class PlainLoop
{
    private readonly List<JsonObject> rows = [.. SeededCity.ReadSamples().Select(ReadAnswers)];
    private readonly Dictionary<string, string> districtOf = [];
    private readonly string[] cellOf;
    private readonly double[] weights;
    private readonly Dictionary<string, int> rowsIn = [];

    public PlainLoop()
    {
        foreach (var area in SeededCity.ReadSeed("areas.json")["areas"]!.AsArray())
        {
            districtOf[area!["code"]!.GetValue<string>()] = area["parent"]?.GetValue<string>() ?? string.Empty;
        }

        var population = SeededCity.ReadSeed("population.json");
        var plan = SeededCity.ReadSeed("survey.json")["weighting"]!;
        foreach (var dimensions in plan["postStrata"]!.AsArray().Select(table => Texts(table!)))
        {
            var people = CountPeople(population, dimensions);
            cellOf = [.. rows.Select(row => string.Join('/', dimensions.Select(tag => GroupOf(row, tag))))];
            rowsIn = cellOf.CountBy(cell => cell).ToDictionary();
            if (people.Keys.All(cell => rowsIn.GetValueOrDefault(cell) >= plan["leastPerCell"]!.GetValue<int>()))
            {
                PostStrata = dimensions;
                weights = [.. cellOf.Select(cell => people[cell] / rowsIn[cell])];
                return;
            }
        }

        throw new InvalidOperationException("The samples fill no table of the plan.");
    }

    public IReadOnlyList<string> PostStrata { get; }

    public double SumOfWeights => weights.Sum();

    /// <summary>The groups that occur, by the tag of their item.</summary>
    public IEnumerable<string> GroupsOf(string tag) => rows.Select(row => GroupOf(row, tag)).Distinct();

    public Linear Score(string field, Func<JsonObject, bool> domain) =>
        Mean(row => Step(row, field) is { } step ? 25.0 * (step - 1) : double.NaN, domain);

    public Linear SatisfiedRate(string field, Func<JsonObject, bool> domain) =>
        Mean(row => Step(row, field) is { } step ? Convert.ToDouble(step >= 4) : double.NaN, domain);

    public Linear AwarenessRate(string field, Func<JsonObject, bool> domain) =>
        Mean(row => Step(row, field) is null ? IsDontKnow(row, field) : 1, domain);

    public Linear Promoters(string field) =>
        Mean(
            row =>
                Step(row, field) switch
                {
                    >= 9 => 100,
                    >= 7 => 0,
                    >= 0 => -100,
                    _ => double.NaN,
                },
            _ => true
        );

    /// <summary>Which share of the weight of those who answered chose this, for a single or a multiple choice.</summary>
    public double ShareOfChoice(string field, string choice)
    {
        var (chosen, answered) = (0.0, 0.0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i][field] is { } answer)
            {
                answered += weights[i];
                var isChosen = answer is JsonArray several
                    ? several.Any(one => one!.GetValue<string>() == choice)
                    : answer.GetValue<string>() == choice;
                chosen += isChosen ? weights[i] : 0;
            }
        }

        return chosen / answered;
    }

    public Func<JsonObject, bool> InGroup(string tag, string code) => row => GroupOf(row, tag) == code;

    /// <summary>n/(n−1) Σ (e − ē)² over all responses, e the linearised value less its post-stratum's mean.</summary>
    public double StandardError(double[] z)
    {
        var meanOf = new Dictionary<string, double>();
        for (var i = 0; i < z.Length; i++)
        {
            meanOf[cellOf[i]] = meanOf.GetValueOrDefault(cellOf[i]) + z[i] / rowsIn[cellOf[i]];
        }

        var residuals = z.Select((value, i) => value - meanOf[cellOf[i]]).ToArray();
        var mean = residuals.Average();
        var n = residuals.Length;
        return Math.Sqrt(residuals.Sum(e => (e - mean) * (e - mean)) * n / (n - 1));
    }

    private Linear Mean(Func<JsonObject, double> valueOf, Func<JsonObject, bool> domain)
    {
        var values = rows.Select(row => domain(row) ? valueOf(row) : double.NaN).ToArray();
        var (sum, weight, squares, n) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                sum += weights[i] * values[i];
                weight += weights[i];
                squares += weights[i] * weights[i];
                n++;
            }
        }

        var mean = sum / weight;
        var z = values.Select((value, i) => double.IsNaN(value) ? 0 : weights[i] * (value - mean) / weight).ToArray();
        return new Linear(mean, z, n, weight * weight / squares);
    }

    private string GroupOf(JsonObject row, string tag)
    {
        var code = Text(row, tag) ?? string.Empty;
        return tag == "area" ? districtOf[code] : code;
    }

    private static Dictionary<string, double> CountPeople(JsonObject population, string[] dimensions)
    {
        var all = Texts(population["dimensions"]!);
        var people = new Dictionary<string, double>();
        foreach (var cell in population["cells"]!.AsArray())
        {
            var key = Texts(cell!["key"]!);
            var name = string.Join('/', dimensions.Select(tag => key[Array.IndexOf(all, tag)]));
            people[name] = people.GetValueOrDefault(name) + cell["count"]!.GetValue<long>();
        }

        return people;
    }

    private static JsonObject ReadAnswers(string line) => JsonNode.Parse(line)!["answers"]!.AsObject();

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(text => (string)text!)];

    private static double IsDontKnow(JsonObject row, string field) => Text(row, field) == "dontKnow" ? 0 : double.NaN;

    private static int? Step(JsonObject row, string field) =>
        row[field] is JsonValue value && value.TryGetValue<int>(out var step) ? step : null;

    private static string? Text(JsonObject row, string field) =>
        row[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A mean with the share of each response in its error.</summary>
    internal sealed record Linear(double Value, double[] Z, int Base, double EffectiveBase)
    {
        public static Linear Combine(IReadOnlyList<double> shares, IReadOnlyList<Linear> parts) =>
            new(
                parts.Select((part, k) => shares[k] * part.Value).Sum(),
                [.. parts[0].Z.Select((_, i) => parts.Select((part, k) => shares[k] * part.Z[i]).Sum())],
                Base: 0,
                EffectiveBase: 0
            );
    }
}
