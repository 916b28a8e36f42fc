using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>An expert's judgements of siblings in pairs (判断矩阵): entry i, j says how many times i matters more than j.</summary>
public sealed class PairwiseComparison
{
    // Reciprocals are typed as rounded decimals. Six digits are off by 5e-6 of a number at most, and where the one is off by so much
    // the other is so by a tenth of it.
    private const double Rounding = 6e-6;

    // Far above anything that is judged, and small enough for products of weights and judgements.
    private const double Largest = 1e50;

    private readonly double[][] judgements;

    /// <summary>Takes a matrix.</summary>
    /// <param name="judgements">As many rows as columns; positive, with a_ij a_ji = 1 to within 6e-6, as reciprocals of six digits are. Copied.</param>
    /// <exception cref="ScoringException">
    /// <c>BAD_MATRIX</c> when it is empty, not square or holds a number that is not finite or beyond 1e50, <c>NON_POSITIVE</c>, or
    /// <c>NOT_RECIPROCAL</c>, looked for in this order and naming the entry, counted from 0.
    /// </exception>
    public PairwiseComparison(IReadOnlyList<IReadOnlyList<double>> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        this.judgements = [.. judgements.Select(row => row.ToArray())];
        if (Size == 0)
        {
            throw new ScoringException(ScoringFault.BadMatrix, "matrix", "There is something to compare.");
        }

        if (Array.FindIndex(this.judgements, row => row.Length != Size) is var ragged and >= 0)
        {
            throw new ScoringException(
                ScoringFault.BadMatrix,
                ScoringException.Row(ragged),
                "There are as many columns as rows."
            )
            {
                Place = [ragged],
            };
        }

        Expect((a, _) => Math.Abs(a) <= Largest, ScoringFault.BadMatrix, "A judgement is a number of at most 1e50.");
        Expect((a, _) => a > 0, ScoringFault.NonPositive, "A judgement is above zero.");
        Expect(
            (a, mirrored) => Math.Abs(a * mirrored - 1) <= Rounding,
            ScoringFault.NotReciprocal,
            "The judgement and its mirror image multiply to 1."
        );
    }

    /// <summary>How many things are compared.</summary>
    public int Size => judgements.Length;

    /// <summary>a_ij: how many times the thing of the row matters more than that of the column.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <returns>Above 0, without unit.</returns>
    public double this[int row, int column] => judgements[row][column];

    /// <summary>Brings the judgements of several experts together, by the weighted geometric mean of each entry.</summary>
    /// <param name="experts">One matrix per expert, all of one size, at least one.</param>
    /// <param name="expertWeights">One per expert, in any unit; empty for experts who count alike.</param>
    /// <returns>The matrix of the group, reciprocal again.</returns>
    /// <exception cref="ArgumentException">There is not one weight per expert.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> without an expert, <c>BAD_MATRIX</c> for sizes that differ, or <c>MISSING_WEIGHT</c>,
    /// <c>NEGATIVE_WEIGHT</c>, <c>ZERO_WEIGHTS</c>, naming the expert as a row.
    /// </exception>
    /// <remarks>Source: Aczél and Saaty, Journal of Mathematical Psychology 27 (1983): no other mean keeps reciprocity.</remarks>
    public static PairwiseComparison OfGroup(
        IReadOnlyList<PairwiseComparison> experts,
        ReadOnlySpan<double> expertWeights = default
    )
    {
        ArgumentNullException.ThrowIfNull(experts);
        if (experts.Count == 0)
        {
            throw new ScoringException(ScoringFault.TooFewCases, "experts", "A group has a member.");
        }

        if (!expertWeights.IsEmpty && expertWeights.Length != experts.Count)
        {
            throw new ArgumentException("There is one weight for each expert.", nameof(expertWeights));
        }

        var shares = SiblingShares.Of(expertWeights.IsEmpty ? [.. experts.Select(_ => 1.0)] : expertWeights);
        var size = experts[0].Size;
        for (var expert = 1; expert < experts.Count; expert++)
        {
            if (experts[expert].Size != size)
            {
                throw new ScoringException(
                    ScoringFault.BadMatrix,
                    ScoringException.Row(expert),
                    "All experts compare the same things."
                )
                {
                    Place = [expert],
                };
            }
        }

        double Mean(int row, int column) =>
            Math.Exp(Enumerable.Range(0, shares.Length).Sum(k => shares[k] * Math.Log(experts[k][row, column])));

        int[] all = [.. Enumerable.Range(0, size)];
        return new PairwiseComparison([.. all.Select(i => all.Select(j => Mean(i, j)).ToArray())]);
    }

    /// <summary>Draws weights from the judgements and says how well these agree with one another.</summary>
    /// <param name="method">How.</param>
    /// <param name="randomIndex">The yardstick of consistency; <see cref="RandomIndex.Saaty1980"/> when none is named.</param>
    /// <returns>Weights that sum to 1, with their consistency.</returns>
    /// <exception cref="ScoringException"><c>NO_CONVERGENCE</c> when judgements are too far apart for the power method.</exception>
    public ComparisonWeights Weigh(
        ComparisonMethod method = ComparisonMethod.Eigenvector,
        RandomIndex? randomIndex = null
    )
    {
        var weights = method == ComparisonMethod.Eigenvector ? PowerMethod.Eigenvector(judgements) : RowMeans();
        return ComparisonWeights.Of(this, weights, method, randomIndex ?? RandomIndex.Saaty1980);
    }

    private double[] RowMeans() =>
        SiblingShares.Of(Array.ConvertAll(judgements, row => Math.Exp(row.Sum(a => Math.Log(a)) / Size)));

    private void Expect(Func<double, double, bool> holds, ScoringFault fault, string rule)
    {
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                if (!holds(judgements[i][j], judgements[j][i]))
                {
                    throw new ScoringException(fault, $"row {i}, column {j}", rule) { Place = [i, j] };
                }
            }
        }
    }
}
