using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>How the replicates of a sample are made, and how their spread becomes a variance: V = scale · Σ_r scale_r (θ_r − c)².</summary>
/// <param name="Scale">Of all replicates.</param>
/// <param name="Scales">One per replicate.</param>
/// <param name="Recipe">Makes the factors of a replicate.</param>
internal sealed record ReplicateSet(double Scale, double[] Scales, ReplicateRecipe Recipe)
{
    /// <summary>Whether the recipe gives weights as they stand, and not what multiplies those of the sample.</summary>
    public bool IsCombined { get; init; }

    /// <summary>c is taken over the replicates that count; without any it is of no account.</summary>
    public double MeanOf(double[] thetas)
    {
        var (sum, count) = (0.0, 0);
        for (var r = 0; r < thetas.Length; r++)
        {
            sum += Scales[r] > 0 ? thetas[r] : 0;
            count += Scales[r] > 0 ? 1 : 0;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <exception cref="OverflowException">The squared sums leave the range of numbers.</exception>
    public double ErrorAbout(double centre, double[] thetas)
    {
        // Squared near 1, whatever the unit of the statistic.
        var apart = Array.ConvertAll(thetas, theta => theta - centre);
        var exponent = Magnitude.Exponent(apart);
        var sum = 0.0;
        for (var r = 0; r < apart.Length; r++)
        {
            var scaled = Math.ScaleB(apart[r], exponent);
            sum += Scales[r] * scaled * scaled;
        }

        var error = Math.ScaleB(Math.Sqrt(Scale * sum), -exponent);
        return double.IsFinite(error)
            ? error
            : throw new OverflowException("The squared sums leave the range of numbers.");
    }
}
