using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>Flags careless responses. Flags exclude nobody: results are reported with and without the flagged.</summary>
/// <param name="MedianSeconds">Median of the times above 0; <see langword="null"/> when there is none.</param>
/// <param name="WithoutTime">Responses with no time, or one that is not above 0: they cannot be speeders.</param>
/// <param name="Responses">One per row, same order.</param>
/// <remarks>
/// Longest run and variation as in R's careless::longstring and careless::irv. On straight-lining: Baker et al., AAPOR report on online
/// panels (2010). Source: METHOD.md §14.
/// </remarks>
public sealed record ResponseQuality(double? MedianSeconds, int WithoutTime, IReadOnlyList<FlaggedResponse> Responses)
{
    /// <summary>Flags the responses of a wave on one grid.</summary>
    /// <param name="seconds">Time of each response, one per row; NaN is unknown.</param>
    /// <param name="items">One column per item of the grid, one code per row, same order; NaN is item non-response.</param>
    /// <param name="rules">From where on a response is flagged.</param>
    /// <returns>Flags with the measures behind them.</returns>
    /// <exception cref="ArgumentException">There is no item, lengths differ, or a code or time is infinite.</exception>
    public static ResponseQuality Of(
        ReadOnlySpan<double> seconds,
        IReadOnlyList<double[]> items,
        ResponseQualityRules rules
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        Check(seconds, items);
        var times = TimesTaken(seconds);
        var median = Centre.Median(times);
        var firstWithAnswers = new HashSet<int>(new SameAnswers(items));
        var responses = new FlaggedResponse[times.Length];
        var (untimed, answers) = (0, new double[items.Count]);
        for (var row = 0; row < responses.Length; row++)
        {
            untimed += double.IsNaN(times[row]) ? 1 : 0;
            var answered = Collect(items, row, answers);
            var isNew = firstWithAnswers.Add(row);
            firstWithAnswers.TryGetValue(row, out var first);
            responses[row] = GridRow.Flag(answers.AsSpan(0, answered), items.Count, rules) with
            {
                IsSpeeder = times[row] < rules.SpeedFactor * median,
                DuplicateOf = isNew ? null : first,
            };
        }

        return new ResponseQuality(double.IsNaN(median) ? null : median, untimed, responses);
    }

    private static void Check(ReadOnlySpan<double> seconds, IReadOnlyList<double[]> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
        {
            throw new ArgumentException("A grid has an item.", nameof(items));
        }

        foreach (var item in items)
        {
            if (item.Length != seconds.Length || Array.Exists(item, Magnitude.IsBeyond))
            {
                throw new ArgumentException("There is one code for each row, finite or NaN.", nameof(items));
            }
        }
    }

    private static double[] TimesTaken(ReadOnlySpan<double> seconds)
    {
        var times = seconds.ToArray();
        for (var row = 0; row < times.Length; row++)
        {
            if (Magnitude.IsBeyond(times[row]))
            {
                throw new ArgumentException("A time is finite, or NaN where it is unknown.", nameof(seconds));
            }

            times[row] = times[row] > 0 ? times[row] : double.NaN;
        }

        return times;
    }

    private static int Collect(IReadOnlyList<double[]> items, int row, double[] answers)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (!double.IsNaN(item[row]))
            {
                answers[count++] = item[row];
            }
        }

        return count;
    }
}
