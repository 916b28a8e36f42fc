using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>The covariances of items that all vary, with everything that reliability reads off them.</summary>
internal sealed class AlphaTable
{
    private readonly Observations items;
    private readonly Matrix<double> covariances;

    /// <exception cref="ScoringException"><c>TOO_FEW_CASES</c> when two items are not both answered on two rows.</exception>
    public AlphaTable(Observations items)
    {
        this.items = items;
        covariances = items.Covariances();
        if (covariances.Exists(double.IsNaN))
        {
            throw new ScoringException(ScoringFault.TooFewCases, "items", "Two items need two rows that answer both.");
        }
    }

    /// <exception cref="ScoringException"><c>ZERO_VARIANCE</c> when the sum of the items does not vary.</exception>
    public Reliability Read()
    {
        var k = items.Width;
        var correlations = Correlations.Of(covariances);
        return new Reliability
        {
            Base = items.Count,
            ExcludedItems = [],
            Items = [.. Enumerable.Range(0, k).Select(ReadItem)],
            Alpha =
                CronbachAlpha.Of(covariances)
                ?? throw new ScoringException(ScoringFault.ZeroVariance, "items", "The items always sum to the same."),
            StandardisedAlpha = CronbachAlpha.Of(correlations),
            AverageCorrelation = (Correlations.Sum(correlations) - k) / (k * (k - 1.0)),
            GuttmanLambda6 = Lambda6(correlations),
        };
    }

    // 1 − smc is 1/(R⁻¹)_jj, so that λ6 = 1 − Σ 1/(R⁻¹)_jj / ΣR.
    private static double? Lambda6(Matrix<double> correlations)
    {
        var sum = Correlations.Sum(correlations);
        return CronbachAlpha.Varies(sum, correlations) && RegularMatrix.Find(correlations) is { } regular
            ? 1 - (1 / regular.Inverse.Diagonal()).Sum() / sum
            : null;
    }

    private ItemReliability ReadItem(int item)
    {
        var others = covariances.RemoveRow(item).RemoveColumn(item);
        var (variance, sumOfOthers) = (covariances[item, item], Correlations.Sum(others));
        var withOthers = covariances.Row(item).Sum() - variance;
        return new ItemReliability(
            Centre.Mean(items[item]),
            Math.Sqrt(variance),
            CronbachAlpha.Varies(sumOfOthers, others)
                ? withOthers / Math.Sqrt(variance) / Math.Sqrt(sumOfOthers)
                : null,
            others.RowCount > 1 ? CronbachAlpha.Of(others) : null
        );
    }
}
