namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Fisher's law where both degrees of freedom are so large that ½ ln F has a normal law but for a shift.</summary>
/// <remarks>
/// ½ ln F = z σ − δ (z² + 2)/6 with σ² = (1/d₁ + 1/d₂)/2 and δ = 1/d₁ − 1/d₂, short of terms in d^(−3/2).
/// Source: Abramowitz and Stegun, 26.6.16.
/// </remarks>
internal static class FisherLimit
{
    // What is left out is below 1e-13 of F.
    private const double Least = 1e9;
    private const int Rounds = 3;

    // Beyond it the normal law has nothing that a double could hold.
    private const double Farthest = 40;

    public static bool Holds(double numerator, double denominator) => Math.Min(numerator, denominator) > Least;

    /// <summary>Half the degrees of freedom: a shape of the beta law, where infinitely many are as good as very many, and none as very few.</summary>
    public static double Shape(double degreesOfFreedom) =>
        Math.Clamp(degreesOfFreedom / 2, IncompleteBeta.LeastShape, IncompleteBeta.LargestShape);

    public static double Quantile(double z, double numerator, double denominator)
    {
        var (spread, shift) = Moments(numerator, denominator);
        return Math.Exp(2 * (z * spread - shift * (z * z + 2) / 6));
    }

    /// <summary>Takes P(X ≥ F) for F ≥ 0, where one of the degrees of freedom is finite.</summary>
    public static double UpperTail(double statistic, double numerator, double denominator)
    {
        var (spread, shift) = Moments(numerator, denominator);
        var half = Math.Log(statistic) / 2;
        var z = half / spread;
        if (Math.Abs(z) > Farthest)
        {
            return z > 0 ? 0 : 1;
        }

        for (var round = 0; round < Rounds; round++)
        {
            z = (half + shift * (z * z + 2) / 6) / spread;
        }

        return MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
    }

    private static (double Spread, double Shift) Moments(double numerator, double denominator) =>
        (Math.Sqrt((1 / numerator + 1 / denominator) / 2), 1 / numerator - 1 / denominator);
}
