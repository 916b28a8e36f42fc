using MathNet.Numerics;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Probabilities that a test statistic is exceeded, computed as tails, so that small ones keep their digits.</summary>
public static class Tails
{
    /// <summary>Takes both tails of Student's law.</summary>
    /// <param name="t">The statistic, of either sign; infinite for an estimate without error.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not.</param>
    /// <returns>P(|T| ≥ |t|), 0–1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0, or the statistic is NaN.</exception>
    public static double StudentT(double t, double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }

        if (double.IsNaN(t))
        {
            throw new ArgumentOutOfRangeException(nameof(t), t, "A statistic is a number.");
        }

        var x = degreesOfFreedom / (degreesOfFreedom + t * t);
        return SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, x);
    }

    /// <summary>Takes the upper tail of the χ² law.</summary>
    /// <param name="statistic">A number; below 0 it is exceeded for certain.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not.</param>
    /// <returns>P(X ≥ statistic), 0–1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0, or the statistic is NaN.</exception>
    public static double ChiSquare(double statistic, double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }

        if (double.IsNaN(statistic))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "A statistic is a number.");
        }

        return statistic <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, statistic / 2);
    }
}
