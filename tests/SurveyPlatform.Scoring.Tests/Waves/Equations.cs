using MathNet.Numerics.LinearAlgebra;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>What an attacker was told: sums, each a factor for every one of the numbers that he does not know.</summary>
internal sealed class Equations
{
    private readonly List<double[]> told = [];

    public void Learn(IEnumerable<double> factors) => told.Add([.. factors]);

    /// <summary>Whether a sum follows from those that he was told, by adding and subtracting.</summary>
    public bool Follows(IEnumerable<double> wanted) => RankOf([.. told, [.. wanted]]) == RankOf(told);

    // Of equations brought to one size, as weights are hundreds and counts are ones.
    private static int RankOf(IEnumerable<double[]> equations)
    {
        var rows = equations.Where(row => row.Any(x => x != 0)).ToList();
        return rows.Count == 0
            ? 0
            : Matrix<double>.Build.DenseOfRows(rows.Select(row => row.Select(x => x / row.Max(Math.Abs)))).Rank();
    }
}
