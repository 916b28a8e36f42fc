using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Means over all respondents that stand outside the table of figures, at the level of the plan and with their arithmetic.</summary>
internal static class ExplainedMean
{
    /// <param name="design">How responses are weighted.</param>
    /// <param name="values">One a response, in any unit; NaN is missing.</param>
    /// <param name="plan">Says the confidence level, and whether to write the arithmetic down.</param>
    public static Estimate Of(SampleDesign design, ReadOnlySpan<double> values, WavePlan plan)
    {
        var mean = Linearisation.Mean(design, values, Domain.Whole(design.RowCount));
        var estimate = mean.ToEstimate(plan.Level);
        if (!plan.IsExplained || estimate.Value is not { } value)
        {
            return estimate;
        }

        var weight = 0.0;
        foreach (var row in mean.Rows)
        {
            weight += design.Weights[row];
        }

        return estimate with
        {
            Arithmetic = EstimateArithmetic.OfMean(() => EstimateArithmetic.OfSums(weight, value * weight), estimate),
        };
    }
}
