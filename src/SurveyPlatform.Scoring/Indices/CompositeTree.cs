using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Computes a composite index of many units, level by level, from indicators that stand for one unit as a whole.</summary>
/// <remarks>
/// A parent is the mean of the children that have a score, by weights renormalised over these; where they hold too small a share
/// of its weight it has none. Coverage is that share, among the children alone and not further down.
/// Source: OECD/JRC Handbook (2008), step 6.
/// </remarks>
public sealed class CompositeTree
{
    private readonly CompositeNode[] parents;
    private readonly ILookup<string, CompositeNode> childrenOf;

    /// <summary>Takes a tree.</summary>
    /// <param name="nodes">In any order; several tops make several indices.</param>
    /// <exception cref="ArgumentException">A code is given twice, or a level is below 1.</exception>
    /// <exception cref="ScoringException">
    /// <c>UNKNOWN_CODE</c>, naming a parent that is no node; <c>CYCLE</c>, naming a node that does not lie below its parent;
    /// <c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the node; <c>ZERO_WEIGHTS</c>, naming a node above level 1
    /// whose children weigh nothing or that has none.
    /// </exception>
    public CompositeTree(IReadOnlyList<CompositeNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.DistinctBy(node => node.Code, StringComparer.Ordinal).Count() != nodes.Count)
        {
            throw new ArgumentException("Each node has a code of its own.", nameof(nodes));
        }

        if (nodes.Any(node => node.Level < 1))
        {
            throw new ArgumentException("Levels count from 1.", nameof(nodes));
        }

        Nodes = nodes;
        childrenOf = nodes
            .Where(node => node.Parent is not null)
            .ToLookup(node => node.Parent!, StringComparer.Ordinal);
        parents = [.. nodes.Where(node => node.Level > 1).OrderBy(node => node.Level)];
        CheckParents();
        CheckWeights();
    }

    /// <summary>The nodes, in the order given.</summary>
    public IReadOnlyList<CompositeNode> Nodes { get; }

    /// <summary>Scores every node above level 1.</summary>
    /// <param name="indicators">By code, every node of level 1: one score per unit, NaN where the unit has none. All have the same units.</param>
    /// <param name="kinds">Which mean makes level 2, level 3 and so on.</param>
    /// <param name="leastCoverage">Which share of its weight, 0–1, a parent's children with a score must hold.</param>
    /// <returns>By code, every node above level 1: one score per unit, in their order.</returns>
    /// <exception cref="ArgumentException">A level has no mean, or indicators differ in their number of units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least coverage is no share.</exception>
    /// <exception cref="ScoringException"><c>UNKNOWN_CODE</c>, naming an indicator without scores.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<IndexScore>> Score(
        IReadOnlyDictionary<string, double[]> indicators,
        IReadOnlyList<MeanKind> kinds,
        double leastCoverage = Aggregation.UsualLeastCoverage
    )
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(kinds);
        if (parents.Length > 0 && parents[^1].Level - 1 > kinds.Count)
        {
            throw new ArgumentException("There is a mean for each level from 2 upwards.", nameof(kinds));
        }

        var values = Leaves(indicators);
        var scores = new Dictionary<string, IReadOnlyList<IndexScore>>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            CompositeNode[] children = [.. childrenOf[parent.Code]];
            var scored = Mean(children, values, kinds[parent.Level - 2], leastCoverage);
            values[parent.Code] = Array.ConvertAll(scored, score => score.Value ?? double.NaN);
            scores[parent.Code] = scored;
        }

        return scores;
    }

    private static IndexScore[] Mean(
        CompositeNode[] children,
        Dictionary<string, double[]> values,
        MeanKind kind,
        double leastCoverage
    )
    {
        var columns = Array.ConvertAll(children, child => values[child.Code]);
        var weights = Array.ConvertAll(children, child => child.Weight);
        var scored = new IndexScore[columns[0].Length];
        var row = new double[columns.Length];
        for (var unit = 0; unit < scored.Length; unit++)
        {
            for (var child = 0; child < row.Length; child++)
            {
                row[child] = columns[child][unit];
            }

            scored[unit] = Aggregation.Of(row, weights, kind, leastCoverage);
        }

        return scored;
    }

    private Dictionary<string, double[]> Leaves(IReadOnlyDictionary<string, double[]> indicators)
    {
        var values = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var node in Nodes.Where(node => node.Level == 1))
        {
            values[node.Code] = indicators.TryGetValue(node.Code, out var column)
                ? column
                : throw new ScoringException(ScoringFault.UnknownCode, node.Code, "The indicator has no scores.");
        }

        return values.Values.Select(column => column.Length).Distinct().Count() <= 1
            ? values
            : throw new ArgumentException("All indicators are of the same units.", nameof(indicators));
    }

    private void CheckParents()
    {
        var levelOf = Nodes.ToDictionary(node => node.Code, node => node.Level, StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            if (node.Parent is not { } parent)
            {
                continue;
            }

            if (!levelOf.TryGetValue(parent, out var level))
            {
                throw new ScoringException(ScoringFault.UnknownCode, parent, "The parent is no node of the tree.");
            }

            if (level <= node.Level)
            {
                throw new ScoringException(ScoringFault.Cycle, node.Code, "A node lies below its parent.");
            }
        }
    }

    private void CheckWeights()
    {
        foreach (var node in Nodes.Where(node => node.Parent is not null))
        {
            if (node.Weight < 0)
            {
                throw new ScoringException(ScoringFault.NegativeWeight, node.Code, "A weight is zero or more.");
            }

            if (!double.IsFinite(node.Weight))
            {
                throw new ScoringException(ScoringFault.MissingWeight, node.Code, "Each child has a finite weight.");
            }
        }

        if (Array.Find(parents, parent => !(childrenOf[parent.Code].Sum(child => child.Weight) > 0)) is { } empty)
        {
            throw new ScoringException(ScoringFault.ZeroWeights, empty.Code, "One child at least weighs something.");
        }
    }
}
