using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>All groups that anybody can ask for, and the combinations of them that occur among the respondents of a wave.</summary>
/// <remarks>The groups of all traits are counted through: everybody, then the groups of each trait and who named none of them.</remarks>
internal sealed class Profiles
{
    /// <summary>The group of all respondents.</summary>
    public const int Everybody = 0;

    private readonly int[] firsts;
    private readonly int[] profileOf;

    public Profiles(ResponseFrame frame)
    {
        Traits = Trait.AllOf(frame);
        firsts = new int[Traits.Count];
        GroupCount = 1;
        profileOf = new int[frame.Count];
        for (var trait = 0; trait < firsts.Length; trait++)
        {
            firsts[trait] = GroupCount;
            GroupCount += Traits[trait].Count + 1;
            var pairs = new PairNumbers();
            for (var row = 0; row < profileOf.Length; row++)
            {
                profileOf[row] = pairs.NumberOf(profileOf[row], Math.Max(-1, Traits[trait].GroupOf[row]) + 1);
            }
        }

        Rows = [.. Enumerable.Range(0, profileOf.Length)];
        Array.Sort((int[])profileOf.Clone(), Rows);
        Count = Rows.Length == 0 ? 0 : profileOf[Rows[^1]] + 1;
    }

    public IReadOnlyList<Trait> Traits { get; }

    /// <summary>How many groups there are.</summary>
    public int GroupCount { get; }

    /// <summary>How many combinations of groups occur.</summary>
    public int Count { get; }

    /// <summary>All rows, those of one combination after each other.</summary>
    public int[] Rows { get; }

    /// <summary>The combination of groups that a row has.</summary>
    public int ProfileOf(int row) => profileOf[row];

    /// <summary>The first group of a trait.</summary>
    public int FirstOf(int trait) => firsts[trait];

    /// <summary>Who named no group of a trait.</summary>
    public int NoneOf(int trait) => firsts[trait] + Traits[trait].Count;

    /// <summary>Whether a group is of those who named none of a trait.</summary>
    public bool IsNone(int group) =>
        group != Everybody
        && Array.FindLastIndex(firsts, first => first <= group) is var trait
        && group == NoneOf(trait);

    /// <summary>The position of the trait of a tag; −1 where there is none.</summary>
    public int Find(string tag)
    {
        for (var trait = 0; trait < Traits.Count; trait++)
        {
            if (Traits[trait].Tags.Contains(tag, StringComparer.Ordinal))
            {
                return trait;
            }
        }

        return -1;
    }

    /// <summary>The groups that a row is in.</summary>
    public List<int> GroupsOf(int row)
    {
        var groups = new List<int> { Everybody };
        for (var trait = 0; trait < firsts.Length; trait++)
        {
            var group = Traits[trait].GroupOf[row];
            if (group < 0)
            {
                groups.Add(NoneOf(trait));
            }

            for (; group >= 0; group = Traits[trait].Tree?.ParentOf(group) ?? -1)
            {
                groups.Add(firsts[trait] + group);
            }
        }

        return groups;
    }
}
