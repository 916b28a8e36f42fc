namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Hides groups until nothing that too few stand behind follows from those that are shown, by adding and subtracting.</summary>
/// <remarks>
/// What follows is found by elimination: relations among groups, solved for the hidden ones. One of few, or several that are few
/// together, are given away where a solution names no other hidden group. One group that follows is always found, and so are two
/// together; of three and more those that elimination comes by, which need not be all.
/// </remarks>
/// <param name="relations">Factors, one a group, with which groups add up to 0.</param>
/// <param name="counts">One a group: who stands behind it.</param>
/// <param name="least">One a group: how many must stand behind it for it to be told.</param>
internal sealed class SpanAudit(IReadOnlyList<ulong[]> relations, IReadOnlyList<int> counts, IReadOnlyList<int> least)
{
    /// <summary>Hides the smallest group by which another is given away, until none is.</summary>
    /// <param name="isHidden">One a group; more become hidden. The first group, which holds all others, is hidden after them.</param>
    public void Hide(bool[] isHidden)
    {
        if (!Array.Exists(isHidden, hidden => hidden))
        {
            return;
        }

        while (FindTraitor(isHidden) is { } traitor)
        {
            isHidden[traitor] = true;
        }
    }

    private int? FindTraitor(bool[] isHidden)
    {
        foreach (var solution in Combine(Solve(isHidden)))
        {
            var (hidden, shown) = Split(solution, isHidden);
            if (hidden.Count > 0 && shown.Count > 0 && IsFew(hidden))
            {
                return shown.OrderBy(group => group == 0).ThenBy(group => counts[group]).ThenBy(group => group).First();
            }
        }

        return null;
    }

    /// <summary>Each solution, and what two of them come to together.</summary>
    private static IEnumerable<ulong[]> Combine(List<ulong[]> solutions) =>
        solutions.Concat(
            from pair in solutions.Index()
            from other in solutions.Skip(pair.Index + 1)
            select pair.Item.Zip(other, PrimeField.Add).ToArray()
        );

    private bool IsFew(List<int> hidden) =>
        hidden.Sum(group => (long)counts[group]) < hidden.Max(group => least[group]);

    private static (List<int> Hidden, List<int> Shown) Split(ulong[] solution, bool[] isHidden)
    {
        var (hidden, shown) = (new List<int>(), new List<int>());
        for (var group = 0; group < solution.Length; group++)
        {
            if (solution[group] != 0)
            {
                (isHidden[group] ? hidden : shown).Add(group);
            }
        }

        return (hidden, shown);
    }

    /// <summary>The relations solved for hidden groups first, and then for shown ones.</summary>
    private List<ulong[]> Solve(bool[] isHidden)
    {
        List<ulong[]> rows = [.. relations.Select(relation => (ulong[])relation.Clone())];
        var solved = 0;
        foreach (var group in Enumerable.Range(0, isHidden.Length).OrderBy(group => !isHidden[group]))
        {
            var at = rows.FindIndex(solved, row => row[group] != 0);
            if (at >= 0)
            {
                (rows[solved], rows[at]) = (rows[at], rows[solved]);
                PrimeField.Scale(rows[solved], group);
                for (var other = 0; other < rows.Count; other++)
                {
                    if (other != solved)
                    {
                        PrimeField.Clear(rows[other], rows[solved], group);
                    }
                }

                solved++;
            }
        }

        return rows;
    }
}
