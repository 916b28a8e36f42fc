using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>All the sets of respondents of which a wave's figures speak: everybody, and each group of each breakdown.</summary>
internal sealed class Divisions
{
    private readonly List<(Breakdown Breakdown, IReadOnlyList<Domain> Domains)> divisions = [];

    public Divisions(ResponseFrame frame, IReadOnlyList<string> tags, int areaLevel)
    {
        Everybody = Domain.Whole(frame.Count);
        foreach (var tag in tags.Distinct(StringComparer.Ordinal))
        {
            if (frame.FindDimension(tag, areaLevel) is { } dimension)
            {
                Divide(dimension);
            }
        }
    }

    public Domain Everybody { get; }

    public IReadOnlyList<Breakdown> Breakdowns => [.. divisions.Select(division => division.Breakdown)];

    /// <summary>Computes something of every group, by the tag of its breakdown.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<T>> OfEachGroup<T>(Func<Domain, T> compute) =>
        divisions.ToDictionary(
            division => division.Breakdown.Tag,
            IReadOnlyList<T> (division) => [.. division.Domains.Select(compute)],
            StringComparer.Ordinal
        );

    private void Divide(Dimension dimension)
    {
        var names = dimension.Groups.Select(group => group.Code).ToArray();
        var partition = Partition.FromCodes([.. dimension.GroupOf], names);
        var domains = Domain.Each(partition);
        var counts = domains.Select(domain => (int?)domain.Count).ToList();
        divisions.Add((new Breakdown(dimension.Tag, dimension.Title, dimension.Groups, counts), domains));
    }
}
