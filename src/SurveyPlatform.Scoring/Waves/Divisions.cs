using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Figures;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>All the sets of respondents of which a wave's figures speak: everybody, and each group of each breakdown.</summary>
internal sealed class Divisions
{
    /// <summary>The position of the grouping of all respondents.</summary>
    public const int Everybody = 0;

    private readonly List<Grouping> groupings = [Grouping.Everybody];
    private readonly List<Breakdown> breakdowns = [];

    public Divisions(ResponseFrame frame, IReadOnlyList<string> tags, int areaLevel)
    {
        foreach (var tag in tags.Distinct(StringComparer.Ordinal))
        {
            if (frame.FindDimension(tag, areaLevel) is { } dimension)
            {
                Divide(dimension);
            }
        }
    }

    public IReadOnlyList<Grouping> Groupings => groupings;

    public IReadOnlyList<Breakdown> Breakdowns => breakdowns;

    /// <summary>Computes something of every group, by the tag of its breakdown.</summary>
    /// <param name="compute">Of the position of a grouping, and a group in it.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<T>> OfEachGroup<T>(Func<int, int, T> compute)
    {
        var computed = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        for (var i = 0; i < breakdowns.Count; i++)
        {
            var grouping = i + 1;
            computed[breakdowns[i].Tag] =
            [
                .. Enumerable.Range(0, breakdowns[i].Groups.Count).Select(group => compute(grouping, group)),
            ];
        }

        return computed;
    }

    private void Divide(Dimension dimension)
    {
        var counts = new int[dimension.Groups.Count];
        foreach (var group in dimension.GroupOf)
        {
            if (group >= 0)
            {
                counts[group]++;
            }
        }

        groupings.Add(Grouping.Of(dimension.GroupOf, counts.Length));
        breakdowns.Add(
            new Breakdown(dimension.Tag, dimension.Title, dimension.Groups, [.. counts.Select(count => (int?)count)])
        );
    }
}
