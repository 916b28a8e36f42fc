using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>The matrix of importance and performance, which says what to improve first.</summary>
/// <param name="CrossImportance">From here on an importance counts as high.</param>
/// <param name="CrossPerformance">From here on a performance counts as high.</param>
/// <param name="Quadrants">One per item, same order; <see langword="null"/> for an item that misses one of the two numbers.</param>
/// <remarks>Source: Martilla and James, Journal of Marketing 41 (1977); the matrix of GB/T 19038-2009, annex D.</remarks>
public sealed record ImportancePerformance(
    double CrossImportance,
    double CrossPerformance,
    IReadOnlyList<Quadrant?> Quadrants
)
{
    /// <summary>Crosses the lines at the mean importance and the mean performance.</summary>
    /// <param name="importance">One per item, in any unit; NaN is missing.</param>
    /// <param name="performance">One per item, same order, in any unit; NaN is missing.</param>
    /// <returns>The matrix; the means are over the items that have both numbers.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is infinite.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c> when no item has both numbers.</exception>
    public static ImportancePerformance AtMeans(ReadOnlySpan<double> importance, ReadOnlySpan<double> performance)
    {
        var (important, performing) = Both(importance, performance);
        return Cross(importance, performance, Centre.Mean(important), Centre.Mean(performing));
    }

    /// <summary>Crosses the lines at the median importance and the median performance.</summary>
    /// <param name="importance">One per item, in any unit; NaN is missing.</param>
    /// <param name="performance">One per item, same order, in any unit; NaN is missing.</param>
    /// <returns>The matrix; the medians are over the items that have both numbers.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is infinite.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c> when no item has both numbers.</exception>
    public static ImportancePerformance AtMedians(ReadOnlySpan<double> importance, ReadOnlySpan<double> performance)
    {
        var (important, performing) = Both(importance, performance);
        return Cross(importance, performance, Centre.Median(important), Centre.Median(performing));
    }

    /// <summary>Crosses the lines where it was agreed beforehand, such as at a target.</summary>
    /// <param name="importance">One per item, in any unit; NaN is missing.</param>
    /// <param name="performance">One per item, same order, in any unit; NaN is missing.</param>
    /// <param name="crossImportance">In the unit of the importance.</param>
    /// <param name="crossPerformance">In the unit of the performance.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A line is not at a finite number.</exception>
    public static ImportancePerformance At(
        ReadOnlySpan<double> importance,
        ReadOnlySpan<double> performance,
        double crossImportance,
        double crossPerformance
    )
    {
        if (!double.IsFinite(crossImportance) || !double.IsFinite(crossPerformance))
        {
            throw new ArgumentOutOfRangeException(nameof(crossImportance), "A line stands at a finite number.");
        }

        Check(importance, performance);
        return Cross(importance, performance, crossImportance, crossPerformance);
    }

    private static ImportancePerformance Cross(
        ReadOnlySpan<double> importance,
        ReadOnlySpan<double> performance,
        double crossImportance,
        double crossPerformance
    )
    {
        var quadrants = new Quadrant?[importance.Length];
        for (var item = 0; item < quadrants.Length; item++)
        {
            quadrants[item] = (importance[item] >= crossImportance, performance[item] >= crossPerformance) switch
            {
                _ when double.IsNaN(importance[item] + performance[item]) => null,
                (true, true) => Quadrant.KeepUp,
                (true, false) => Quadrant.Concentrate,
                (false, false) => Quadrant.LowPriority,
                (false, true) => Quadrant.PossibleOverkill,
            };
        }

        return new ImportancePerformance(crossImportance, crossPerformance, quadrants);
    }

    private static (double[] Importance, double[] Performance) Both(
        ReadOnlySpan<double> importance,
        ReadOnlySpan<double> performance
    )
    {
        Check(importance, performance);
        var (important, performing) = (new List<double>(), new List<double>());
        for (var item = 0; item < importance.Length; item++)
        {
            if (!double.IsNaN(importance[item]) && !double.IsNaN(performance[item]))
            {
                important.Add(importance[item]);
                performing.Add(performance[item]);
            }
        }

        return important.Count > 0
            ? ([.. important], [.. performing])
            : throw new ScoringException(ScoringFault.AllMissing, "items", "No item has both numbers.");
    }

    private static void Check(ReadOnlySpan<double> importance, ReadOnlySpan<double> performance)
    {
        if (importance.Length != performance.Length)
        {
            throw new ArgumentException("There is one performance for each importance.", nameof(performance));
        }

        for (var item = 0; item < importance.Length; item++)
        {
            if (Magnitude.IsBeyond(importance[item]) || Magnitude.IsBeyond(performance[item]))
            {
                throw new ArgumentException(
                    "A number is finite and below 1e100 in size, or NaN where it is missing.",
                    nameof(importance)
                );
            }
        }
    }
}
