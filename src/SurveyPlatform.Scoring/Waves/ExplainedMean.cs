using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Means over all respondents that stand outside the table of figures, at the level of the plan and with their arithmetic.</summary>
internal static class ExplainedMean
{
    /// <param name="weighted">How responses are weighted.</param>
    /// <param name="values">One a response, in any unit; NaN is missing.</param>
    /// <param name="plan">Says the confidence level, and whether to write the arithmetic down.</param>
    public static Estimate Of(WeightedSample weighted, ReadOnlySpan<double> values, WavePlan plan)
    {
        var design = weighted.Design;
        var mean = Linearisation.Mean(design, values, Domain.Whole(design.RowCount));
        var estimate = weighted.Conceal(mean.ToEstimate(plan.Level));
        if (!plan.IsExplained || estimate.Value is not { } value)
        {
            return estimate;
        }

        var weight = SumOfWeights(design, mean);
        return estimate with
        {
            Arithmetic = EstimateArithmetic.OfMean(() => weighted.Describe(value, weight, value * weight), estimate),
        };
    }

    private static double SumOfWeights(SampleDesign design, LinearisedEstimate mean)
    {
        var sum = 0.0;
        foreach (var row in mean.Rows)
        {
            sum += design.Weights[row];
        }

        return sum;
    }
}
