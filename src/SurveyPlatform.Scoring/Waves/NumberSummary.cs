using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Printing;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The numbers that respondents wrote, in the unit of the item.</summary>
/// <param name="Mean">Weighted.</param>
/// <param name="Least">The smallest number written.</param>
/// <param name="Median">The smallest number that half of the weight does not exceed.</param>
/// <param name="Most">The largest number written.</param>
/// <remarks>Source: METHOD.md §1 and §4.2; the median is the lower one, of the weights as they stand.</remarks>
public sealed record NumberSummary(Estimate Mean, double Least, double Median, double Most)
{
    /// <summary>Σw of all who wrote a number.</summary>
    public required double Weight { get; init; }

    /// <summary>Σw of those who wrote the median or less.</summary>
    public required double WeightToMedian { get; init; }

    /// <summary>Writes for the record how the numbers beside the mean were found.</summary>
    /// <returns>One line a number, in the unit of the item and of the weights.</returns>
    /// <exception cref="OverflowException">A number is not finite.</exception>
    public IReadOnlyList<string> Describe() =>
        [
            $"least = min x = {Printed.Number(Least)}",
            $"median = {Printed.Number(Median)}: Σw(x ≤ {Printed.Number(Median)}) = {Printed.Number(WeightToMedian)} ≥ ½ Σw = ½ · {Printed.Number(Weight)}",
            $"most = max x = {Printed.Number(Most)}",
        ];
}
