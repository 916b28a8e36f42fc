using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Draws the sampling units of a sample anew, as many as there are, with replacement.</summary>
internal sealed class RowDraws
{
    private readonly int[][] rowsOfUnit;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="units">The unit of each; null when each is its own.</param>
    /// <exception cref="ArgumentException">The units are of other rows, or a row has none.</exception>
    public RowDraws(int rows, Partition? units)
    {
        if (units is not null && (units.RowCount != rows || units.Codes.Contains(-1)))
        {
            throw new ArgumentException("Each row has a sampling unit.", nameof(units));
        }

        rowsOfUnit = units is null
            ? [.. Enumerable.Range(0, rows).Select(row => new[] { row })]
            : [.. Enumerable.Range(0, units.Names.Count).Select(unit => units.RowsOf(unit).ToArray())];
    }

    public Dictionary<string, double[]> Draw(IReadOnlyDictionary<string, double[]> columns, SplitMix64 random)
    {
        var drawn = new List<int>();
        for (var i = 0; i < rowsOfUnit.Length; i++)
        {
            drawn.AddRange(rowsOfUnit[random.Below(rowsOfUnit.Length)]);
        }

        return columns.ToDictionary(
            column => column.Key,
            column => drawn.Select(row => column.Value[row]).ToArray(),
            StringComparer.Ordinal
        );
    }

    /// <summary>V = Σ(θ_r − c)²/(R − 1).</summary>
    public ReplicateEstimate Estimate(double? value, double?[] thetas, int usable)
    {
        if (value is not { } whole)
        {
            return ReplicateEstimate.None(ScoringFault.TooFewCases);
        }

        var ones = new double[thetas.Length];
        ones.AsSpan().Fill(1);
        var set = new ReplicateSet(1.0 / (thetas.Length - 1), ones, static (_, _) => { });
        return ReplicateEstimate.Of(whole, thetas, set, rowsOfUnit.Length - 1, (usable, usable));
    }
}
