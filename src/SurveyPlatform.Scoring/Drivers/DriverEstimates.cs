using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>How sure the importance of drivers is.</summary>
/// <param name="RSquared">Share of the variance of the outcome that the drivers explain together, 0–1.</param>
/// <param name="Drivers">One per driver, in the order given.</param>
/// <remarks>
/// Everything is measured anew in every replicate, by <see cref="DriverImportance"/>. The interval is between percentiles, see
/// <see cref="ReplicateEstimate.ToPercentileEstimate"/>: shares of variance lie skew about their value. Source: METHOD.md §9 and §5.
/// </remarks>
public sealed record DriverEstimates(ReplicateEstimate RSquared, IReadOnlyList<DriverEstimate> Drivers)
{
    private const int FiguresPerDriver = 4;

    /// <summary>Measures drivers in the sample and in its replicates.</summary>
    /// <param name="replicates">Usually <see cref="RaoWuBootstrap.Draw"/>.</param>
    /// <param name="outcome">The overall score, one per row of the design; NaN is missing.</param>
    /// <param name="drivers">One column per driver, one value per row, same order; NaN is missing.</param>
    /// <returns>
    /// Shares of variance without unit, with base and degrees of freedom of the rows that are complete. A figure that some replicate
    /// leaves undefined has a value and no error.
    /// </returns>
    /// <exception cref="ArgumentException">There is no driver, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// As <see cref="DriverImportance.Of(double[], IReadOnlyList{double[]}, double[])"/> for the sample itself; <c>LONELY_PSU</c>,
    /// <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell, where the design has no replicates.
    /// </exception>
    public static DriverEstimates Of(ReplicateWeights replicates, double[] outcome, IReadOnlyList<double[]> drivers)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentNullException.ThrowIfNull(drivers);
        // What is wrong with the sample is told as it is; what is wrong with a replicate alone leaves it undefined.
        DriverImportance.Of(outcome, drivers, replicates.Design.Weights.ToArray());
        var complete = Observations.InAnyUnit([.. drivers, outcome]).Complete();
        var rows = complete.Rows!;
        var columns = Enumerable.Range(0, drivers.Count).Select(driver => complete[driver]).ToList();
        var figures = replicates.OfEach(
            weights => Measure(Gather(weights, rows), complete[drivers.Count], columns),
            DomainOf(rows, outcome.Length)
        );
        return new DriverEstimates(
            figures[0],
            [
                .. Enumerable
                    .Range(0, drivers.Count)
                    .Select(driver => 1 + driver * FiguresPerDriver)
                    .Select(at => new DriverEstimate(figures[at], figures[at + 1], figures[at + 2], figures[at + 3])),
            ]
        );
    }

    private static Domain DomainOf(int[] rows, int count)
    {
        var marks = new bool[count];
        foreach (var row in rows)
        {
            marks[row] = true;
        }

        return Domain.Where("complete", marks);
    }

    private static double[] Gather(ReadOnlySpan<double> weights, int[] rows)
    {
        var gathered = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            gathered[i] = weights[rows[i]];
        }

        return gathered;
    }

    private static double?[] Measure(double[] weights, double[] outcome, List<double[]> drivers)
    {
        try
        {
            var importance = DriverImportance.Of(outcome, drivers, weights);
            return
            [
                importance.RSquared,
                .. importance.Drivers.SelectMany(driver =>
                    new[] { driver.Correlation, driver.Beta, driver.RelativeWeight, driver.Dominance }
                ),
            ];
        }
        catch (ScoringException)
        {
            return new double?[1 + drivers.Count * FiguresPerDriver];
        }
    }
}
