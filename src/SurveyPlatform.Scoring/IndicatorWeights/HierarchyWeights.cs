using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>Weights through two storeys of comparisons: dimensions under a goal, indicators or alternatives under each dimension.</summary>
/// <remarks>A deeper tree multiplies on: the global weights of one storey are the goal's weights of the next. Source: Saaty, The Analytic Hierarchy Process (1980); METHOD.md §8.</remarks>
public sealed record HierarchyWeights
{
    private HierarchyWeights() { }

    /// <summary>The comparison of the dimensions.</summary>
    public required ComparisonWeights Goal { get; init; }

    /// <summary>One per dimension: the comparison of what lies under it.</summary>
    public required IReadOnlyList<ComparisonWeights> Children { get; init; }

    /// <summary>One list per dimension: the weight of each child in the whole, w_dimension · w_child. All together sum to 1.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Global { get; init; }

    /// <summary>
    /// Where the same alternatives are compared under every dimension: Σ w_dimension · w_alternative, one per alternative, summing
    /// to 1; <see langword="null"/> when dimensions have different numbers of children, which then are no alternatives.
    /// </summary>
    public required IReadOnlyList<double>? Synthesis { get; init; }

    /// <summary>Weighs both storeys and multiplies.</summary>
    /// <param name="goal">Compares the dimensions.</param>
    /// <param name="children">One comparison per dimension, in the order of the goal.</param>
    /// <param name="method">How weights are drawn, on both storeys.</param>
    /// <param name="randomIndex">The yardstick of consistency; <see cref="RandomIndex.Saaty1980"/> when none is named.</param>
    /// <returns>Local and global weights.</returns>
    /// <exception cref="ScoringException"><c>BAD_MATRIX</c> when there is not one comparison per dimension; <c>NO_CONVERGENCE</c>.</exception>
    public static HierarchyWeights Of(
        PairwiseComparison goal,
        IReadOnlyList<PairwiseComparison> children,
        ComparisonMethod method = ComparisonMethod.Eigenvector,
        RandomIndex? randomIndex = null
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(children);
        if (children.Count != goal.Size)
        {
            throw new ScoringException(
                ScoringFault.BadMatrix,
                "children",
                "There is one comparison of children for each dimension."
            );
        }

        var top = goal.Weigh(method, randomIndex);
        ComparisonWeights[] below = [.. children.Select(child => child.Weigh(method, randomIndex))];
        double[][] global =
        [
            .. below.Select((child, i) => child.Weights.Select(weight => top.Weights[i] * weight).ToArray()),
        ];
        return new HierarchyWeights
        {
            Goal = top,
            Children = below,
            Global = global,
            Synthesis = Array.TrueForAll(global, child => child.Length == global[0].Length)
                ? [.. Enumerable.Range(0, global[0].Length).Select(i => global.Sum(child => child[i]))]
                : null,
        };
    }
}
