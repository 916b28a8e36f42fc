using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Flags sample estimates whose error is too large, or too poorly known, to be read without a warning.</summary>
/// <remarks>
/// Source: MCHP, cv above 33.3 %; NCHS standards for rates, fewer than 8 degrees of freedom or a relative interval width above 160 %.
/// A figure of a whole body has no sampling error and is not to be asked about.
/// </remarks>
public static class Reliability
{
    private const double MostVariation = 1.0 / 3;
    private const int LeastDegreesOfFreedom = 8;
    private const double MostRelativeWidth = 1.6;

    /// <summary>Looks at an estimate.</summary>
    /// <param name="estimate">Any; an absent one is not unreliable.</param>
    /// <returns>All flags that apply.</returns>
    /// <exception cref="ArgumentNullException">The estimate is missing.</exception>
    public static Unreliability Of(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (estimate.Value is not { } value)
        {
            return Unreliability.None;
        }

        var flags = Flag(estimate.CoefficientOfVariation > MostVariation, Unreliability.HighVariation);
        flags |= Flag(estimate.DegreesOfFreedom < LeastDegreesOfFreedom, Unreliability.FewDegreesOfFreedom);
        flags |= Flag(estimate.High - estimate.Low > MostRelativeWidth * Math.Abs(value), Unreliability.WideInterval);
        return flags;
    }

    private static Unreliability Flag(bool applies, Unreliability flag) => applies ? flag : Unreliability.None;
}
