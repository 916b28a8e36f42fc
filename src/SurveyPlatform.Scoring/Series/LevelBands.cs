using System.Globalization;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>Levels of an indicator, such as red, orange, yellow and green, parted by cut points.</summary>
/// <remarks>Source: METHOD.md §15.</remarks>
public sealed class LevelBands
{
    private readonly double[] cuts;

    /// <summary>Parts the line.</summary>
    /// <param name="cuts">In the unit of the indicator, ascending; a cut belongs to the level above it. n cuts part n + 1 levels.</param>
    /// <exception cref="ArgumentException">A cut is not finite.</exception>
    /// <exception cref="ScoringException"><c>BAD_BOUNDS</c>, naming the cut, for one below its forerunner.</exception>
    public LevelBands(ReadOnlySpan<double> cuts)
    {
        for (var i = 0; i < cuts.Length; i++)
        {
            if (!double.IsFinite(cuts[i]))
            {
                throw new ArgumentException("A cut is finite.", nameof(cuts));
            }

            if (i > 0 && cuts[i] < cuts[i - 1])
            {
                throw new ScoringException(
                    ScoringFault.BadBounds,
                    cuts[i].ToString(CultureInfo.InvariantCulture),
                    "Cut points ascend."
                );
            }
        }

        this.cuts = cuts.ToArray();
    }

    /// <summary>Finds the level of a value.</summary>
    /// <param name="value">In the unit of the indicator; NaN is missing.</param>
    /// <returns>
    /// How many cuts the value reaches: i for cut_i ≤ value &lt; cut_{i+1}, 0 below the first; <see langword="null"/> for a missing value.
    /// </returns>
    public int? LevelOf(double value)
    {
        if (double.IsNaN(value))
        {
            return null;
        }

        var level = 0;
        while (level < cuts.Length && value >= cuts[level])
        {
            level++;
        }

        return level;
    }
}
