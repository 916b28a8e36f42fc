using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>
/// Finds for everything that is published of a wave which groups are hidden: those of too few, those that would give one away within
/// their trait, and those that would do so with groups of other traits.
/// </summary>
/// <remarks>Source: METHOD.md §13.</remarks>
internal sealed class GroupMasks
{
    private readonly GroupBases bases;
    private readonly SmallGroups small;
    private readonly bool[] isNeverTold;
    private readonly Dictionary<int, GroupMask> ofFigures = [];

    /// <param name="bases">Who stands behind what.</param>
    /// <param name="small">Says what is too small.</param>
    /// <param name="weighedBy">The traits that the weights go by.</param>
    public GroupMasks(GroupBases bases, SmallGroups small, IReadOnlyList<string> weighedBy)
    {
        this.bases = bases;
        this.small = small;
        isNeverTold = new bool[bases.Profiles.GroupCount];
        for (var trait = 0; trait < bases.Profiles.Traits.Count; trait++)
        {
            var (first, none) = (bases.Profiles.FirstOf(trait), bases.Profiles.NoneOf(trait));
            isNeverTold[first] = bases.Profiles.Traits[trait].Tree is not null;
            isNeverTold[none] = bases.Profiles.Traits[trait].Field is null;
        }

        var (hidden, everybody) = ((bool[])isNeverTold.Clone(), bases.Everybody);
        HideWeighed(hidden, everybody, weighedBy);
        Hide(hidden, everybody);
        Responses = new GroupMask(bases.Profiles, hidden);
        var ofAnswers = (bool[])hidden.Clone();
        Hide(ofAnswers, bases.Weighted);
        Answers = new GroupMask(bases.Profiles, ofAnswers);
    }

    /// <summary>Of the numbers of responses.</summary>
    public GroupMask Responses { get; }

    /// <summary>Of how the items were answered that divide respondents.</summary>
    public GroupMask Answers { get; }

    /// <summary>Of a figure, of which also nothing is told of groups whose numbers of responses are hidden.</summary>
    /// <param name="figure">Its position.</param>
    public GroupMask Of(int figure)
    {
        if (!ofFigures.TryGetValue(figure, out var mask))
        {
            var rows = bases.Of(figure);
            var hidden = new bool[isNeverTold.Length];
            for (var group = 0; group < hidden.Length; group++)
            {
                hidden[group] = Responses[group] || bases.Profiles.IsNone(group);
            }

            hidden[Profiles.Everybody] = small.IsSmall(rows.Counts[Profiles.Everybody]);
            Hide(hidden, rows);
            ofFigures[figure] = mask = new GroupMask(bases.Profiles, hidden);
        }

        return mask;
    }

    /// <summary>
    /// Who named no group of a trait that the weights go by has no weight, and shows as what is missing from the other figures: he
    /// covers no small group.
    /// </summary>
    private void HideWeighed(bool[] hidden, GroupRows rows, IReadOnlyList<string> weighedBy)
    {
        for (var trait = 0; trait < bases.Profiles.Traits.Count; trait++)
        {
            if (bases.Profiles.Traits[trait].Tags.Intersect(weighedBy, StringComparer.Ordinal).Any())
            {
                var named = rows.Counts[Profiles.Everybody] - rows.Counts[bases.Profiles.NoneOf(trait)];
                HideSmall(hidden, rows, trait, named);
            }
        }
    }

    private void Hide(bool[] hidden, GroupRows rows)
    {
        var least = new int[hidden.Length];
        for (var group = 0; group < hidden.Length; group++)
        {
            least[group] = small.LeastOf(bases.Profiles.IsNone(group));
        }

        for (var trait = 0; trait < bases.Profiles.Traits.Count; trait++)
        {
            HideSmall(hidden, rows, trait, rows.Counts[Profiles.Everybody]);
            var none = bases.Profiles.NoneOf(trait);
            hidden[none] |= small.IsHandful(rows.Counts[none]);
        }

        new SpanAudit(rows.Relations, rows.Counts, least).Hide(hidden);
    }

    private void HideSmall(bool[] hidden, GroupRows rows, int trait, int total)
    {
        var first = bases.Profiles.FirstOf(trait);
        int[] counts = [.. rows.Counts.Skip(first).Take(bases.Profiles.Traits[trait].Count)];
        foreach (var (group, isHidden) in small.Hidden(bases.Profiles.Traits[trait].Tree, counts, total).Index())
        {
            hidden[first + group] |= isHidden;
        }
    }
}
