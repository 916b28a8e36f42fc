using System.Numerics;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>Turns the draws of a bootstrap into what multiplies the weights.</summary>
internal sealed class RaoWuFactors
{
    private readonly SamplingStage stage;
    private readonly double[] undrawn;
    private readonly double[] perDraw;
    private readonly (int Unit, double Reach)[] adjusted;

    private RaoWuFactors(SamplingStage stage, bool usesPopulationCounts, IReadOnlyList<int> adjustedStrata)
    {
        this.stage = stage;
        (undrawn, perDraw) = (new double[stage.ParentCount], new double[stage.ParentCount]);
        var reach = new double[stage.ParentCount];
        for (var stratum = 0; stratum < undrawn.Length; stratum++)
        {
            double drawn = stage.DrawnFrom(stratum);
            reach[stratum] = usesPopulationCounts ? Reach(stage, stratum) : 1;
            undrawn[stratum] = drawn < 2 ? 1 : 1 - reach[stratum];
            perDraw[stratum] = drawn < 2 ? 0 : reach[stratum] * drawn / (drawn - 1);
        }

        adjusted =
        [
            .. Enumerable
                .Range(0, stage.UnitCount)
                .Where(unit => adjustedStrata.Contains(stage.ParentOf(unit)))
                .Select(unit => (unit, reach[stage.ParentOf(unit)])),
        ];
    }

    /// <exception cref="Weights.ScoringException"><c>LONELY_PSU</c>, naming the stratum.</exception>
    public static ReplicateSet Set(SampleDesign design, int replicates, bool usesPopulationCounts, UnitDraws draws)
    {
        var lonely = LonelyStrata.Of(design);
        var factors = new RaoWuFactors(design.Stages[0], usesPopulationCounts, lonely.Adjusted);
        var scales = new double[replicates];
        scales.AsSpan().Fill(1);
        return new ReplicateSet(
            lonely.Stretch / (replicates - 1),
            scales,
            (replicate, target) => factors.Fill(replicate, draws, target)
        );
    }

    private static double Reach(SamplingStage stage, int stratum) =>
        DesignVariance.IsCensus(stage, stratum) ? 0 : Math.Sqrt(1 - stage.FractionOf(stratum));

    private void Fill(int replicate, UnitDraws draws, Span<double> factors)
    {
        var counts = new int[factors.Length];
        draws(replicate, counts);
        for (var unit = 0; unit < factors.Length; unit++)
        {
            var stratum = stage.ParentOf(unit);
            factors[unit] = undrawn[stratum] + perDraw[stratum] * counts[unit];
        }

        for (var k = 0; k < adjusted.Length; k++)
        {
            var (alone, reach) = adjusted[k];
            var step = Sign(replicate, k + 1) * reach;
            for (var unit = 0; unit < factors.Length; unit++)
            {
                factors[unit] *= unit == alone ? 1 + step * (1 - 1.0 / factors.Length) : 1 - step / factors.Length;
            }
        }
    }

    // Walsh's functions: each is as often plus as minus, and any two agree as often as not, over each power of two of replicates.
    private static int Sign(int replicate, int function) =>
        int.IsEvenInteger(BitOperations.PopCount((uint)(replicate & function))) ? 1 : -1;
}
