using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>What replication does about strata of one sampled unit, which no replicate can vary from within.</summary>
/// <param name="Adjusted">The strata whose unit is to be measured from the mean of all units; for all other rules none.</param>
/// <param name="Stretch">By what the variance of the others stands for them too.</param>
internal sealed record LonelyStrata(IReadOnlyList<int> Adjusted, double Stretch)
{
    /// <summary>Applies the rule of the design.</summary>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum.</exception>
    public static LonelyStrata Of(SampleDesign design)
    {
        var stage = design.Stages[0];
        var strata = Enumerable.Range(0, stage.ParentCount).Count(stratum => stage.DrawnFrom(stratum) > 0);
        int[] lonely =
        [
            .. Enumerable.Range(0, stage.ParentCount).Where(stratum => DesignVariance.IsLonely(stage, stratum)),
        ];
        if (lonely.Length == 0)
        {
            return new LonelyStrata([], 1);
        }

        return design.LonelyPsu switch
        {
            LonelyPsu.Remove or LonelyPsu.Certainty => new LonelyStrata([], 1),
            LonelyPsu.Adjust => new LonelyStrata(lonely, 1),
            LonelyPsu.Average when lonely.Length < strata => new LonelyStrata(
                [],
                (double)strata / (strata - lonely.Length)
            ),
            _ => throw DesignVariance.LonelyFault(stage, lonely[0]),
        };
    }

    /// <summary>
    /// Writes the replicate in which the unit of an adjusted stratum gives way to the mean of all units: θ_r − θ = c − t for a total,
    /// so that its square is the contribution of the stratum.
    /// </summary>
    public static void Exchange(Span<double> factors, int unit)
    {
        var share = 1.0 / factors.Length;
        factors.Fill(1 + share);
        factors[unit] = share;
    }
}
