namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The gamma law where its shape is so large that it is normal but for a correction, in the same time for any shape.</summary>
/// <remarks>
/// Q(a, x) = Φ(−η√a) + φ(η√a)/√a · (c₀(η) + c₁(η)/a), ½η² = x/a − 1 − ln(x/a), η of the sign of x − a; c₀ and c₁ by their series.
/// Source: Temme, SIAM Journal on Mathematical Analysis 10 (1979); series, Didonato and Morris, ACM Transactions on Mathematical
/// Software 12 (1986).
/// </remarks>
internal static class GammaLimit
{
    // From here on what is left out is below 1e-12 of either tail: η is below 0.04 wherever the tail is not 0 or 1 to a double.
    private const double Least = 1e6;
    private const double LargestDeviation = 0.1;

    private static readonly double[] First =
    [
        -1.0 / 3,
        1.0 / 12,
        -2.0 / 135,
        1.0 / 864,
        1.0 / 2835,
        -139.0 / 777600,
        1.0 / 25515,
    ];
    private static readonly double[] Second = [-1.0 / 540, -1.0 / 288, 1.0 / 378];

    public static bool Holds(double shape) => shape >= Least;

    /// <summary>Takes Q(a, x).</summary>
    /// <param name="shape">a, finite, where the limit holds.</param>
    /// <param name="x">Finite and not below 0.</param>
    /// <returns>0–1, with its digits also where it is small.</returns>
    public static double UpperTail(double shape, double x)
    {
        var away = (x - shape) / shape;
        if (Math.Abs(away) > LargestDeviation)
        {
            return away > 0 ? 0 : 1;
        }

        var eta = Math.Sign(away) * Math.Sqrt(2 * IncompleteBeta.Excess(away, Math.Log(1 + away)));
        var z = eta * Math.Sqrt(shape);
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) / Math.Sqrt(shape);
        var tail = MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
        return Math.Clamp(tail + density * (Series(First, eta) + Series(Second, eta) / shape), 0, 1);
    }

    private static double Series(double[] coefficients, double eta)
    {
        var sum = 0.0;
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = sum * eta + coefficients[k];
        }

        return sum;
    }
}
