using System.Collections;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Disclosure;
using SurveyPlatform.Scoring.Figures;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Who stands behind each figure of a wave in every group that can be asked for, and which groups are sums of others there.</summary>
/// <remarks>
/// A breakdown shows one trait, and of places one level, but who asks for another too can subtract. So what is hidden is found on all
/// of them together, and does not depend on which are asked for.
/// </remarks>
internal sealed class GroupBases
{
    private readonly int[][] combinations;
    private readonly int[] everybody;
    private readonly GroupRelations relations;

    // By figure, and last of all for those with a weight: how many in each group have a say in it, and which combinations they have.
    private readonly int[][] counts;
    private readonly BitArray[] present;

    /// <param name="frame">The responses.</param>
    /// <param name="figures">Each after those that it is made of.</param>
    /// <param name="weights">One a row; a row of weight 0 stands behind no figure.</param>
    public GroupBases(ResponseFrame frame, IReadOnlyList<Figure> figures, ReadOnlySpan<double> weights)
    {
        Profiles = new Profiles(frame);
        combinations = new int[Profiles.Count][];
        everybody = new int[Profiles.GroupCount];
        relations = new GroupRelations(Profiles.GroupCount);
        counts = [.. Enumerable.Range(0, figures.Count + 1).Select(_ => new int[Profiles.GroupCount])];
        present = [.. counts.Select(_ => new BitArray(Profiles.Count))];
        var reader = new AnswerReader(new FigureLayout(figures));
        var says = new int[counts.Length];
        for (var (at, end) = (0, 0); at < Profiles.Rows.Length; at = end)
        {
            var profile = Profiles.ProfileOf(Profiles.Rows[at]);
            Array.Clear(says);
            for (; end < Profiles.Rows.Length && Profiles.ProfileOf(Profiles.Rows[end]) == profile; end++)
            {
                Count(Profiles.Rows[end], weights, reader, says);
            }

            Add(profile, Profiles.Rows[at], end - at, says);
        }
    }

    public Profiles Profiles { get; }

    /// <summary>All responses.</summary>
    public GroupRows Everybody => new(everybody, relations.List());

    /// <summary>Those that carry weight.</summary>
    public GroupRows Weighted => Of(counts.Length - 1);

    /// <summary>Those that have a say in a figure.</summary>
    /// <param name="figure">Its position.</param>
    public GroupRows Of(int figure)
    {
        // Of fewer rows no more groups are independent than of all.
        var own = new GroupRelations(Profiles.GroupCount);
        for (var profile = 0; profile < combinations.Length && own.Rank < relations.Rank; profile++)
        {
            if (present[figure][profile])
            {
                own.Add(combinations[profile]);
            }
        }

        return new GroupRows(counts[figure], own.List());
    }

    private static void Count(int row, ReadOnlySpan<double> weights, AnswerReader reader, int[] says)
    {
        if (weights[row] > 0)
        {
            reader.Read(row);
            for (var figure = 0; figure < says.Length - 1; figure++)
            {
                says[figure] += reader.Usable[figure] > 0 ? 1 : 0;
            }

            says[^1]++;
        }
    }

    private void Add(int profile, int row, int rows, int[] says)
    {
        int[] groups = [.. Profiles.GroupsOf(row)];
        combinations[profile] = groups;
        relations.Add(groups);
        foreach (var group in groups)
        {
            everybody[group] += rows;
            for (var figure = 0; figure < says.Length; figure++)
            {
                counts[figure][group] += says[figure];
            }
        }

        for (var figure = 0; figure < says.Length; figure++)
        {
            present[figure][profile] = says[figure] > 0;
        }
    }
}
