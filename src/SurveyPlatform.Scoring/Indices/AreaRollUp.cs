using SurveyPlatform.Model.Areas;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>The respondents of every area of a tree, so that a county is computed from its rows and never from its townships' scores.</summary>
/// <remarks>
/// The mean of an area is Σ w y / Σ w over all rows below it. It equals the townships' means weighted by their populations only
/// where weights are calibrated to these, and the plain mean of their scores only by accident. Source: METHOD.md §10.
/// </remarks>
public sealed class AreaRollUp
{
    /// <summary>Sorts rows into areas, once for every level of the tree.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="areaOfRow">
    /// One per row of the design: a position in the tree's areas, or a negative number for a row of no known area, which belongs to
    /// none. A row that names a county and no township belongs to the county and all above.
    /// </param>
    /// <exception cref="ArgumentException">A row points beyond the tree.</exception>
    public AreaRollUp(AreaTree tree, ReadOnlySpan<int> areaOfRow)
    {
        ArgumentNullException.ThrowIfNull(tree);
        foreach (var area in areaOfRow)
        {
            if (area >= tree.Areas.Count)
            {
                throw new ArgumentException("A row lies in an area of the tree.", nameof(areaOfRow));
            }
        }

        Tree = tree;
        var domains = new Domain[tree.Areas.Count];
        var deepest = Enumerable.Range(0, domains.Length).Max(tree.LevelOf);
        for (var level = 0; level <= deepest; level++)
        {
            SortLevel(level, areaOfRow, domains);
        }

        Domains = domains;
    }

    /// <summary>The areas.</summary>
    public AreaTree Tree { get; }

    /// <summary>One per area, in the order of the tree: all rows in it or below it. Those of one level share no row.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    /// <summary>Computes something of every area from its rows.</summary>
    /// <param name="compute">An estimate of a domain, such as a score.</param>
    /// <typeparam name="T">What is computed.</typeparam>
    /// <returns>One per area, in the order of the tree.</returns>
    public IReadOnlyList<T> OfEach<T>(Func<Domain, T> compute) => [.. Domains.Select(compute)];

    private void SortLevel(int level, ReadOnlySpan<int> areaOfRow, Domain[] domains)
    {
        int[] areas = [.. Enumerable.Range(0, domains.Length).Where(area => Tree.LevelOf(area) == level)];
        var ancestors = new int[domains.Length];
        for (var area = 0; area < ancestors.Length; area++)
        {
            ancestors[area] = Array.BinarySearch(areas, Tree.AncestorAt(area, level));
        }

        var codes = new int[areaOfRow.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = areaOfRow[row] < 0 ? -1 : Math.Max(-1, ancestors[areaOfRow[row]]);
        }

        var partition = Partition.FromCodes(codes, [.. areas.Select(area => Tree.Areas[area].Code)]);
        var sorted = Domain.Each(partition);
        for (var i = 0; i < areas.Length; i++)
        {
            domains[areas[i]] = sorted[i];
        }
    }
}
