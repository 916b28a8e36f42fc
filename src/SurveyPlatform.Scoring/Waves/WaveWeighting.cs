using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Weights the responses of a wave, as they were drawn, to the finest table of the population that they can fill, or to its margins.</summary>
/// <remarks>
/// Responses count alike before they are post-stratified as METHOD.md §3.2 says, or raked as §3.3 does with the calibrated variance.
/// The weighting plan names tables from fine to coarse, so that merging cells is a stated rule and never a silent one. Bounds follow
/// §3.4, the cells of post-strata being one margin.
/// </remarks>
internal static class WaveWeighting
{
    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, naming a tag of the sampling scheme or the weighting plan that no item has; <c>ZERO_WEIGHTS</c>, naming the
    /// tags of the scheme, where no response says where it was drawn; <c>UNIT_IN_TWO_STRATA</c>, naming the unit; <c>UNKNOWN_LEVEL</c>,
    /// naming a group of respondents that the population lacks; <c>EMPTY_CELL</c>, naming the dimensions of the last table or the margin,
    /// where the responses fill none of the plan's tables; <c>NO_CONVERGENCE</c>, naming the margin that is not met with the others;
    /// <c>TRIM_INFEASIBLE</c>, where no weights lie within the bounds.
    /// </exception>
    public static WeightedSample Weigh(ResponseFrame frame, WavePlan plan)
    {
        var rows = new TaggedRows(frame);
        var drawn = DrawnSample.Of(rows, plan.Sampling);
        if (plan.Population is not { } population || plan.Weighting is not { } weighting || frame.Count == 0)
        {
            return Unweighted(drawn);
        }

        KnownGroups.Require(rows, population, weighting);
        var refused = new List<RefusedPostStrata>();
        foreach (var dimensions in weighting.PostStrata)
        {
            var table = PopulationTable.Of(rows, population, dimensions);
            if (CountThinCells(table, plan, drawn.Weights) is var thin and > 0)
            {
                refused.Add(new RefusedPostStrata(dimensions, thin, table.People.Count));
                continue;
            }

            return PostStratified(new WeightingTask(rows, drawn, plan, weighting, refused), table);
        }

        if (weighting.Margins.Count == 0)
        {
            throw EmptyCell(refused.Count == 0 ? [] : refused[^1].Dimensions);
        }

        return Raked(
            new WeightingTask(rows, drawn, plan, weighting, refused),
            [.. weighting.Margins.Select(dimensions => PopulationTable.Of(rows, population, dimensions))]
        );
    }

    // Whoever knows the weights can try which whole numbers of answers give a weighted figure; a cell is then at least no handful.
    // Where all are one cell, weights are alike and tell nothing.
    private static int CountThinCells(PopulationTable table, WavePlan plan, ReadOnlySpan<double> weights)
    {
        var toldOfNobody = table.Dimensions.Count == 0 ? 1 : SmallBase.MoreThanHandful(plan.LeastBase);
        return table.CountThinCells(Math.Max(plan.Weighting!.LeastPerCell, toldOfNobody), weights);
    }

    private static ScoringException EmptyCell(IReadOnlyList<string> dimensions) =>
        new(
            ScoringFault.EmptyCell,
            PopulationTable.NameOf(dimensions),
            "No table of the weighting plan has enough responses in every cell."
        );

    private static WeightedSample Unweighted(DrawnSample drawn)
    {
        var design = drawn.DesignOf(drawn.Weights.ToArray());
        var counted = drawn.Weights.Count(1);
        var report = new WeightingReport
        {
            PostStrata = null,
            Cells = 0,
            Refused = [],
            WithoutWeight = drawn.Weights.Length - counted,
            Population = null,
            Source = null,
            LeastWeight = 1,
            MostWeight = 1,
            DesignEffect = 1,
            EffectiveBase = counted,
            Sampling = drawn.ReportOn(design),
        };
        return new WeightedSample(design, report);
    }

    private static WeightedSample PostStratified(WeightingTask task, PopulationTable table)
    {
        var (weights, trimming) = Trim(task, BaseWeights(task.Drawn, [table]), [table]);
        var design = task.Drawn.DesignOf(weights).PostStratify(table.Cells, table.People);
        var report = Report(task, design, [table]) with
        {
            PostStrata = table.Dimensions,
            Cells = table.People.Count,
            Trimming = trimming,
        };
        return new WeightedSample(design, report);
    }

    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, naming the margin; <c>NO_CONVERGENCE</c>, <c>TRIM_INFEASIBLE</c>.</exception>
    private static WeightedSample Raked(WeightingTask task, IReadOnlyList<PopulationTable> tables)
    {
        var complete = BaseWeights(task.Drawn, tables);
        if (tables.FirstOrDefault(table => CountThinCells(table, task.Plan, complete) > 0) is { } thin)
        {
            throw EmptyCell(thin.Dimensions);
        }

        var (weights, trimming) = Trim(task, complete, tables);
        var design = task.Drawn.DesignOf(weights).Rake([.. tables.Select(table => table.Margin)]);
        var report = Report(task, design, tables) with
        {
            Raking = new RakingReport
            {
                Margins = [.. tables.Select(table => new RakedMargin(table.Dimensions, table.People.Count))],
                Cycles = ((Raking)design.Adjustment!).Cycles,
            },
            Trimming = trimming,
        };
        return new WeightedSample(design, report);
    }

    // 1, or 0 where a response was not drawn from anywhere known or lacks a cell of some table, and so stands for nobody.
    private static double[] BaseWeights(DrawnSample drawn, IReadOnlyList<PopulationTable> tables)
    {
        var weights = drawn.Weights.ToArray();
        foreach (var table in tables)
        {
            var codes = table.Cells.Codes;
            for (var row = 0; row < weights.Length; row++)
            {
                weights[row] = codes[row] < 0 ? 0 : weights[row];
            }
        }

        return weights;
    }

    private static (double[] Weights, TrimmingReport? Report) Trim(
        WeightingTask task,
        double[] weights,
        IReadOnlyList<PopulationTable> tables
    ) => task.Weighting.Trimming is { } rule ? WeightTrimming.Trim(weights, tables, rule) : (weights, null);

    private static WeightingReport Report(
        WeightingTask task,
        SampleDesign design,
        IReadOnlyList<PopulationTable> tables
    )
    {
        var population = task.Plan.Population!;
        var report = new WeightingReport
        {
            PostStrata = null,
            Cells = 0,
            Refused = task.Refused,
            WithoutWeight = null,
            Population = population.Cells.Sum(cell => cell.Count),
            Source = population.Source,
            LeastWeight = null,
            MostWeight = null,
            DesignEffect = null,
            EffectiveBase = null,
            Sampling = task.Drawn.ReportOn(design),
            TellsOfFew = TellingWeights.Of(task.Rows, tables, task.Plan.LeastBase),
        };
        return report.TellsOfFew ? report : TellSizes(report, design);
    }

    private static WeightingReport TellSizes(WeightingReport report, SampleDesign design)
    {
        var kish = Kish.Of(design.Weights);
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var weight in design.Weights)
        {
            least = weight > 0 ? Math.Min(least, weight) : least;
            most = Math.Max(most, weight);
        }

        var mean = kish.Sum / kish.PositiveCount;
        return report with
        {
            WithoutWeight = kish.Count - kish.PositiveCount,
            LeastWeight = least / mean,
            MostWeight = most / mean,
            // Rows without weight are no respondents of the weighted sample, so they do not raise its design effect.
            DesignEffect = kish.PositiveCount / kish.EffectiveBase,
            EffectiveBase = kish.EffectiveBase,
        };
    }

    private sealed record WeightingTask(
        TaggedRows Rows,
        DrawnSample Drawn,
        WavePlan Plan,
        WeightingPlan Weighting,
        IReadOnlyList<RefusedPostStrata> Refused
    );
}
