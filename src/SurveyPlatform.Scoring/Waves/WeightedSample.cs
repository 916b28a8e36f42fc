using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses of a wave as they are weighted, and what may be told of their weights.</summary>
/// <param name="Design">How they were drawn and are weighted.</param>
/// <param name="Report">How they came to be so.</param>
internal sealed record WeightedSample(SampleDesign Design, WeightingReport Report)
{
    /// <summary>An estimate without its effective base, where that would tell how many a hidden group has.</summary>
    public Estimate Conceal(Estimate estimate) => Report.TellsOfFew ? estimate with { EffectiveBase = null } : estimate;

    /// <summary>Writes down a weighted mean of answers, with its sums unless they would tell of a hidden group.</summary>
    /// <param name="mean">Σwy / Σw.</param>
    /// <param name="weight">Σw.</param>
    /// <param name="weightedWorth">Σwy.</param>
    public string Describe(double mean, double weight, double weightedWorth) =>
        Report.TellsOfFew ? EstimateArithmetic.OfHiddenSums(mean) : EstimateArithmetic.OfSums(weight, weightedWorth);
}
