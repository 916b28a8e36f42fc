using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>Replicates a sample by leaving out one first-stage unit at a time: JK1 in one stratum, JKn in several.</summary>
public static class Jackknife
{
    /// <summary>Makes the replicates.</summary>
    /// <param name="design">Strata taken as a census give no replicate.</param>
    /// <returns>
    /// One replicate per unit, in the order of units: the unit's rows weigh 0, those of its stratum n_h/(n_h − 1) times as much;
    /// scale_r = (1 − f_h)(n_h − 1)/n_h.
    /// </returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, on first use, when the design refuses such strata.</exception>
    /// <remarks>
    /// Strata of one unit: removed ones give no replicate, averaged ones stretch the scale, and an adjusted one gives a replicate in
    /// which its unit makes way for the mean of all. Source: METHOD.md §5; agrees with R's as.svrepdesign.
    /// </remarks>
    public static ReplicateWeights Of(SampleDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return new ReplicateWeights(design, () => Make(design));
    }

    private static ReplicateSet Make(SampleDesign design)
    {
        var stage = design.Stages[0];
        var lonely = LonelyStrata.Of(design);
        var (dropped, scales) = (new List<int>(), new List<double>());
        for (var unit = 0; unit < stage.UnitCount; unit++)
        {
            var stratum = stage.ParentOf(unit);
            double drawn = stage.DrawnFrom(stratum);
            if (DesignVariance.IsCensus(stage, stratum) || (drawn < 2 && !lonely.Adjusted.Contains(stratum)))
            {
                continue;
            }

            dropped.Add(unit);
            scales.Add((1 - stage.FractionOf(stratum)) * (drawn < 2 ? 1 : (drawn - 1) / drawn));
        }

        return new ReplicateSet(
            lonely.Stretch,
            [.. scales],
            (replicate, factors) => Drop(stage, dropped[replicate], factors)
        );
    }

    private static void Drop(SamplingStage stage, int unit, Span<double> factors)
    {
        var stratum = stage.ParentOf(unit);
        double drawn = stage.DrawnFrom(stratum);
        if (drawn < 2)
        {
            LonelyStrata.Exchange(factors, unit);
            return;
        }

        for (var other = 0; other < factors.Length; other++)
        {
            factors[other] = stage.ParentOf(other) == stratum ? drawn / (drawn - 1) : 1;
        }

        factors[unit] = 0;
    }
}
