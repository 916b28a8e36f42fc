using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses of a wave sorted by the tags that its weighting names, by each tag once.</summary>
internal sealed class TaggedRows(ResponseFrame frame)
{
    private readonly Dictionary<(string Tag, int AreaLevel), (Dimension Dimension, Partition Levels)> sorted = [];

    /// <summary>How many responses there are.</summary>
    public int Count => frame.Count;

    /// <summary>Finds the group of each response.</summary>
    /// <param name="tag">Of an item that divides respondents.</param>
    /// <param name="areaLevel">For a place, the level at which places are told apart.</param>
    /// <returns>The dimension, and its groups by their codes, each also where nobody is in it.</returns>
    /// <exception cref="ScoringException"><c>MISSING_MARGIN</c>, naming the tag, where no item divides respondents by it.</exception>
    public (Dimension Dimension, Partition Levels) Sort(string tag, int areaLevel = 1)
    {
        if (!sorted.TryGetValue((tag, areaLevel), out var found))
        {
            var dimension =
                frame.FindDimension(tag, areaLevel)
                ?? throw new ScoringException(ScoringFault.MissingMargin, tag, "No item divides respondents by this.");
            var codes = dimension.Groups.Select(group => group.Code).ToList();
            found = (dimension, Partition.FromCodes([.. dimension.GroupOf], codes));
            sorted.Add((tag, areaLevel), found);
        }

        return found;
    }
}
