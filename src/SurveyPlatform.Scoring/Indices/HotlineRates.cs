using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>The three rates of a hotline (三率): 响应率, 解决率 and 满意率, in any domain of its cases.</summary>
/// <remarks>
/// A case counts in a rate where it is due, or where a call-back reached somebody: those not reached leave the denominator.
/// Rates are absent when no case counts. Take their intervals by <see cref="ProportionInterval"/>. Source: METHOD.md §2.4.
/// </remarks>
public sealed class HotlineRates
{
    private const int RateCount = 3;

    private readonly SampleDesign design;
    private readonly double[][] columns;

    /// <summary>Takes the cases.</summary>
    /// <param name="design">One row a case.</param>
    /// <param name="onTime">One per case: 1 answered in time, 0 not, NaN not due.</param>
    /// <param name="resolved">One per case: 1 resolved by what the caller says, 0 not, NaN without a valid call-back.</param>
    /// <param name="satisfied">One per case: 1 satisfied, 0 not, NaN without a valid call-back.</param>
    /// <exception cref="ArgumentException">There is not one mark per case.</exception>
    /// <exception cref="ScoringException"><c>UNKNOWN_CODE</c>, naming the row, for a mark that is neither 0 nor 1.</exception>
    public HotlineRates(
        SampleDesign design,
        ReadOnlySpan<double> onTime,
        ReadOnlySpan<double> resolved,
        ReadOnlySpan<double> satisfied
    )
    {
        ArgumentNullException.ThrowIfNull(design);
        this.design = design;
        columns = [Marks(onTime), Marks(resolved), Marks(satisfied)];
        if (Array.Exists(columns, column => column.Length != design.RowCount))
        {
            throw new ArgumentException("There is one mark for each case.", nameof(onTime));
        }
    }

    /// <summary>Estimates 响应率, answers in time / cases due.</summary>
    /// <param name="domain">The cases to speak of.</param>
    /// <returns>A share, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Response(Domain domain) => Linearisation.Mean(design, columns[0], domain);

    /// <summary>Estimates 解决率, resolved / valid call-backs.</summary>
    /// <param name="domain">The cases to speak of.</param>
    /// <returns>A share, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Resolution(Domain domain) => Linearisation.Mean(design, columns[1], domain);

    /// <summary>Estimates 满意率, satisfied / valid call-backs.</summary>
    /// <param name="domain">The cases to speak of.</param>
    /// <returns>A share, 0–1.</returns>
    /// <exception cref="ArgumentException">The domain is of another sample.</exception>
    public LinearisedEstimate Satisfaction(Domain domain) => Linearisation.Mean(design, columns[2], domain);

    /// <summary>Estimates the overall score, 100 Σ a_k rate_k, with all covariances between the rates in its error.</summary>
    /// <param name="domain">The cases to speak of.</param>
    /// <param name="weights">Of response, resolution and satisfaction, in this order; finite, not negative, in any unit.</param>
    /// <returns>Index points, 0–100; absent when a rate is that carries weight.</returns>
    /// <exception cref="ArgumentException">There are not three weights, or the domain is of another sample.</exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c> or <c>ZERO_WEIGHTS</c>.</exception>
    public LinearisedEstimate Overall(Domain domain, ReadOnlySpan<double> weights)
    {
        if (weights.Length != RateCount)
        {
            throw new ArgumentException("Each of the three rates has a weight.", nameof(weights));
        }

        var shares = SiblingShares.Of(weights);
        int[] counted = [.. Enumerable.Range(0, RateCount).Where(rate => shares[rate] > 0)];
        return LinearisedEstimate.Combine(
            [.. counted.Select(rate => Normalisation.Full * shares[rate])],
            [.. counted.Select(rate => Linearisation.Mean(design, columns[rate], domain))]
        );
    }

    private static double[] Marks(ReadOnlySpan<double> marks)
    {
        for (var row = 0; row < marks.Length; row++)
        {
            if (!double.IsNaN(marks[row]) && Math.Abs(marks[row]) > 0 && Math.Abs(marks[row] - 1) > 0)
            {
                throw new ScoringException(
                    ScoringFault.UnknownCode,
                    ScoringException.Row(row),
                    "A mark is 0, 1 or missing."
                );
            }
        }

        return marks.ToArray();
    }
}
