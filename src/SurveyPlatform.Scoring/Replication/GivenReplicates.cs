using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>Reads replicate weights that a data supplier made, so that his error can be had without his design.</summary>
/// <remarks>Source: METHOD.md §5; agrees with R's survey::svrepdesign.</remarks>
public static class GivenReplicates
{
    /// <summary>Takes replicate weights that came with the data.</summary>
    /// <param name="weights">Those of the sample, one per row; finite, not negative.</param>
    /// <param name="replicates">Those of each replicate, one per row; finite, not negative.</param>
    /// <param name="scale">Of all replicates, finite and not negative: 1/R for balanced ones, 1/(R − 1) for bootstraps.</param>
    /// <param name="scales">One per replicate, finite and not negative: mostly 1.</param>
    /// <param name="combined">Whether the replicates are weights as they stand, and not what multiplies those of the sample.</param>
    /// <param name="degreesOfFreedom">As their supplier states them; 0 when he does not, which leaves no interval.</param>
    /// <returns>The replicates, not copied.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, or a scale is negative or not finite.</exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the row.</exception>
    public static ReplicateWeights Of(
        double[] weights,
        IReadOnlyList<double[]> replicates,
        double scale,
        IReadOnlyList<double> scales,
        bool combined = true,
        int degreesOfFreedom = 0
    )
    {
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentNullException.ThrowIfNull(scales);
        var design = SampleDesign.Of(new SamplingPlan { Weights = weights });
        if (scales.Count != replicates.Count || replicates.Any(one => one.Length != weights.Length))
        {
            throw new ArgumentException("Each replicate has a scale and a weight for each row.", nameof(replicates));
        }

        if (scales.Append(scale).Any(one => !(one >= 0 && double.IsFinite(one))))
        {
            throw new ArgumentException("A scale is finite and not negative.", nameof(scales));
        }

        foreach (var one in replicates)
        {
            WeightReview.Sum(one);
        }

        var set = new ReplicateSet(scale, [.. scales], (replicate, factors) => replicates[replicate].CopyTo(factors))
        {
            IsCombined = combined,
        };
        return new ReplicateWeights(design, () => set, degreesOfFreedom);
    }
}
