using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Draws the weights of indicators from the judgements of experts.</summary>
internal static class ExpertDesk
{
    /// <param name="matrices">One an expert.</param>
    /// <param name="expertWeights">One an expert, in any unit.</param>
    /// <param name="method">How weights are drawn.</param>
    /// <param name="table">The yardstick of consistency.</param>
    public static ExpertResult Weigh(
        IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> matrices,
        double[] expertWeights,
        ComparisonMethod method,
        RandomIndex table
    )
    {
        var experts = new List<PairwiseComparison>(matrices.Count);
        foreach (var matrix in matrices)
        {
            try
            {
                experts.Add(new PairwiseComparison(matrix));
            }
            catch (ScoringException refusal)
            {
                return new ExpertResult.ExpertRefused(experts.Count, Refusal.Of(refusal));
            }
        }

        try
        {
            return new ExpertResult.Weighed(ExpertGroup.Of(experts, expertWeights, method, table));
        }
        catch (ScoringException refusal)
        {
            return new ExpertResult.GroupRefused(Refusal.Of(refusal));
        }
    }
}
