namespace SurveyPlatform.Model.Surveys;

/// <summary>
/// How many people there are of each kind: the census or register table to which responses are weighted.
/// </summary>
public sealed record PopulationFrame
{
    public required string Code { get; init; }

    /// <summary>Where the figures come from, as it is printed beside every weighted result.</summary>
    public required string Source { get; init; }

    /// <summary>The tags that tell the kinds apart, in the order of every cell's key: <c>area</c>, <c>sex</c> …</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    public required IReadOnlyList<PopulationCell> Cells { get; init; }

    /// <summary>The totals over some of the dimensions.</summary>
    /// <returns>A count for each combination that the frame holds, keyed in the order asked for.</returns>
    /// <exception cref="ArgumentException">The frame has no such dimension.</exception>
    public IReadOnlyList<PopulationCell> Collapse(IReadOnlyList<string> dimensions)
    {
        var positions = dimensions.Select(PositionOf).ToArray();
        return
        [
            .. Cells
                .GroupBy(cell => string.Join('\u001f', positions.Select(at => cell.Key[at])), StringComparer.Ordinal)
                .Select(cells => new PopulationCell
                {
                    Key = [.. positions.Select(at => cells.First().Key[at])],
                    Count = cells.Sum(cell => cell.Count),
                }),
        ];
    }

    private int PositionOf(string dimension)
    {
        for (var i = 0; i < Dimensions.Count; i++)
        {
            if (string.Equals(Dimensions[i], dimension, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"The population frame has no dimension '{dimension}'.", nameof(dimension));
    }
}
