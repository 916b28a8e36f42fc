using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>The weights that several experts agree on, beside those of each of them alone.</summary>
/// <param name="Together">Drawn from the geometric mean of their judgements; those of the expert where there is but one.</param>
/// <param name="Experts">Drawn from the judgements of each, in the order given.</param>
/// <param name="Shares">How much each counts, 0–1, summing to 1, same order.</param>
/// <param name="EffectiveBase">How many experts who count alike would say as much, (Σw)²/Σw².</param>
/// <remarks>Source: Aczél and Saaty, Journal of Mathematical Psychology 27 (1983), for the geometric mean; METHOD.md §8.</remarks>
public sealed record ExpertGroup(
    ComparisonWeights Together,
    IReadOnlyList<ComparisonWeights> Experts,
    IReadOnlyList<double> Shares,
    double EffectiveBase
)
{
    private PairwiseComparison? judgements;
    private IReadOnlyList<PairwiseComparison> alone = [];

    /// <summary>Draws weights from the judgements of all and of each.</summary>
    /// <param name="experts">One matrix per expert, all of one size, at least one.</param>
    /// <param name="expertWeights">One per expert, in any unit; empty for experts who count alike.</param>
    /// <param name="method">How.</param>
    /// <param name="randomIndex">The yardstick of consistency.</param>
    /// <returns>Weights that sum to 1, with their consistency.</returns>
    /// <exception cref="ArgumentException">There is not one weight per expert.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> without an expert, <c>BAD_MATRIX</c> for sizes that differ, <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c> or
    /// <c>ZERO_WEIGHTS</c> of the experts, or <c>NO_CONVERGENCE</c> when judgements are too far apart.
    /// </exception>
    public static ExpertGroup Of(
        IReadOnlyList<PairwiseComparison> experts,
        ReadOnlySpan<double> expertWeights,
        ComparisonMethod method,
        RandomIndex randomIndex
    )
    {
        ArgumentNullException.ThrowIfNull(experts);
        var group = PairwiseComparison.OfGroup(experts, expertWeights);
        var shares = SiblingShares.Of(expertWeights.IsEmpty ? [.. experts.Select(_ => 1.0)] : expertWeights);
        // A lone expert is taken at his word: through logarithms and back his judgements would lose their last place.
        var together = experts.Count == 1 ? experts[0] : group;
        return new ExpertGroup(
            together.Weigh(method, randomIndex),
            [.. experts.Select(expert => expert.Weigh(method, randomIndex))],
            shares,
            Kish.Of(shares).EffectiveBase
        )
        {
            judgements = together,
            alone = experts,
        };
    }

    /// <summary>Writes the arithmetic for the record, with the numbers put in.</summary>
    /// <returns>One line a step.</returns>
    public IReadOnlyList<string> Describe() =>
        [.. DescribeJudgements(), .. DescribeWeights(), .. DescribeConsistency()];

    private IEnumerable<string> DescribeJudgements()
    {
        var size = Together.Weights.Count;
        for (var i = 0; i < size && alone.Count > 1; i++)
        {
            for (var j = i + 1; j < size; j++)
            {
                var powers = alone.Select((expert, k) => $"{Printed.Number(expert[i, j])}^{Printed.Number(Shares[k])}");
                yield return $"a{i + 1},{j + 1} = {string.Join(" · ", powers)} = {Printed.Number(judgements![i, j])}";
            }
        }
    }

    private IEnumerable<string> DescribeWeights()
    {
        var (weights, size) = (Together.Weights, Together.Weights.Count);
        for (var i = 0; i < size; i++)
        {
            var terms = Enumerable.Range(0, size).Select(j => judgements![i, j]);
            yield return Together.Method == ComparisonMethod.Eigenvector
                ? $"(Aw){i + 1} = {Printed.Sum(terms.Select((a, j) => $"{Printed.Number(a)}·{Printed.Number(weights[j])}"))} = {Printed.Number(Product(i))}, w{i + 1} = {Printed.Number(weights[i])}"
                : $"g{i + 1} = ({string.Join(" · ", terms.Select(Printed.Number))})^(1/{size}), w{i + 1} = g{i + 1}/Σg = {Printed.Number(weights[i])}";
        }

        var ratios = Enumerable.Range(0, size).Select(i => Product(i) / weights[i]);
        yield return $"λmax = 1/n · Σ (Aw)i/wi = 1/{size} · ({Printed.Sum(ratios)}) = {Printed.Number(Together.LargestEigenvalue)}";
    }

    private IEnumerable<string> DescribeConsistency()
    {
        var (size, index) = (Together.Weights.Count, Printed.Number(Together.ConsistencyIndex));
        if (size <= 2)
        {
            yield return $"CR = 0: {size} cannot be judged inconsistently";
            yield break;
        }

        yield return $"CI = (λmax − n)/(n − 1) = ({Printed.Number(Together.LargestEigenvalue)} − {size})/({size} − 1) = {index}";
        yield return (Together.ConsistencyRatio, Together.RandomIndex) switch
        {
            ({ } ratio, { } random) =>
                $"CR = CI/RI = {index}/{Printed.Number(random)} ({Together.Table.Name}) = {Printed.Number(ratio)} {(Together.IsConsistent ? "<" : "≥")} {Printed.Number(ComparisonWeights.AcceptedRatio)}",
            ({ } ratio, null) => $"CR = {Printed.Number(ratio)}: the judgements agree",
            _ => $"CR: {Together.Table.Name} says nothing of {size}",
        };
    }

    private double Product(int row) =>
        Enumerable.Range(0, Together.Weights.Count).Sum(j => judgements![row, j] * Together.Weights[j]);
}
