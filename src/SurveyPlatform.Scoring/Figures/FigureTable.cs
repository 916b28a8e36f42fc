using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>All figures of a wave in all groups, estimated in two passes over the rows.</summary>
/// <remarks>
/// The first pass sums weights by answer, from which every value and every linearised value follows; the second squares residuals. Estimates
/// are those of <see cref="Linearisation.Mean"/> and <see cref="LinearisedEstimate.Combine"/>, with every covariance in them. Each sum
/// is taken in the order of the rows within parts that do not depend on threads, and parts are added in their order: the result
/// has the same bits whatever the number of threads. Source: METHOD.md §1, §3.2–3.3, §4, §10, §17.
/// </remarks>
internal sealed class FigureTable
{
    // Parts that are in memory at once.
    private const int PartsAtOnce = 16;

    private readonly FigureLayout layout;
    private readonly GroupSlots slots;
    private readonly SlotFigures[] figures;
    private readonly StratumSums sums;

    /// <param name="design">How the rows were drawn and are weighted: one stage, or several without population counts.</param>
    /// <param name="figures">Each after those that it is made of; their columns have one code per row of the design.</param>
    /// <param name="groupings">The groups; one code per row of the design.</param>
    /// <param name="mostThreads">How many threads may work at once; −1 for as many as there are cores.</param>
    /// <exception cref="OverflowException">Weighted sums leave the range of numbers.</exception>
    public FigureTable(
        SampleDesign design,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<Grouping> groupings,
        int mostThreads = -1
    )
    {
        var threads = new ParallelOptions { MaxDegreeOfParallelism = mostThreads };
        layout = new FigureLayout(figures);
        slots = new GroupSlots(groupings);
        var order = new RowOrder(design);
        this.figures = EstimateValues(design, SumAnswers(design, order, threads));
        sums = SumResiduals(design, order, threads);
    }

    /// <summary>What a figure comes to in a group.</summary>
    /// <param name="grouping">The position of the grouping.</param>
    /// <param name="group">The group; the number of groups for the difference of opposed ones.</param>
    /// <param name="figure">The position of the figure.</param>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">The squared sums leave the range of numbers.</exception>
    public FigureEstimate this[int grouping, int group, int figure]
    {
        get
        {
            var slot = slots.FirstOf(grouping) + group;
            var (at, estimate) = (slot * layout.Stride + figure, figures[slot][figure]);
            return estimate.Absence is not null
                ? estimate
                : estimate with
                {
                    Variance = sums.VarianceOf(at),
                    DegreesOfFreedom = (int)sums.DegreesOfFreedom[at],
                    Base = (int)sums.Counts[at],
                    Weight = sums.Weights[at],
                    EffectiveBase = sums.Weights[at] / sums.SquaredWeights[at] * sums.Weights[at],
                };
        }
    }

    private AnswerSums[][] SumAnswers(SampleDesign design, RowOrder order, ParallelOptions threads)
    {
        var columns = layout.ColumnCount;
        AnswerSums[][] answers = [.. slots.Groupings.Select(_ => new AnswerSums[columns])];
        Parallel.For(
            0,
            answers.Length * columns,
            threads,
            i =>
            {
                var (grouping, column) = (i / columns, i % columns);
                answers[grouping][column] = AnswerSums.Of(
                    order,
                    design.Weights,
                    design.Adjustment,
                    layout.CodesOf(column),
                    layout.WidthOf(column),
                    slots.Groupings[grouping]
                );
            }
        );
        return answers;
    }

    private SlotFigures[] EstimateValues(SampleDesign design, AnswerSums[][] answers)
    {
        var estimated = new SlotFigures[slots.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var (grouping, first) = (slots.Groupings[i], slots.FirstOf(i));
            var reasons = WhyNone(design.Weights, grouping);
            for (var group = 0; group < grouping.Count; group++)
            {
                estimated[first + group] = SlotFigures.Of(layout, answers[i], group, reasons[group], design.Adjustment);
            }

            if (grouping.IsOpposed)
            {
                estimated[first + grouping.Count] = SlotFigures.Between(estimated[first], estimated[first + 1]);
            }
        }

        return estimated;
    }

    // Who has no say in a group is told by the first of these that holds: no weight anywhere, nobody in it, nobody with weight in it.
    private static ScoringFault[] WhyNone(ReadOnlySpan<double> weights, Grouping grouping)
    {
        var (members, weighted) = (new int[grouping.Count], new int[grouping.Count]);
        for (var row = 0; row < weights.Length; row++)
        {
            var group = grouping.GroupOf(row);
            if (group >= 0)
            {
                members[group]++;
                weighted[group] += weights[row] > 0 ? 1 : 0;
            }
        }

        var isWeightless = !weights.IsEmpty && !weights.ContainsAnyExcept(0);
        var reasons = new ScoringFault[grouping.Count];
        for (var group = 0; group < reasons.Length; group++)
        {
            reasons[group] = (isWeightless, members[group], weighted[group]) switch
            {
                (false, 0, _) => ScoringFault.EmptyDomain,
                (false, _, > 0) => ScoringFault.AllMissing,
                _ => ScoringFault.ZeroWeights,
            };
        }

        return reasons;
    }

    private StratumSums SumResiduals(SampleDesign design, RowOrder order, ParallelOptions threads)
    {
        var (all, weights) = (new StratumSums(design, slots.Count * layout.Stride), design.Weights.ToArray());
        var parts = new ResidualSums[Math.Min(PartsAtOnce, order.Chunks.Count)];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new ResidualSums(layout, slots, figures, order.Stage.RowsAreUnits);
        }

        var stratum = 0;
        for (var start = 0; start < order.Chunks.Count; start += PartsAtOnce)
        {
            var count = Math.Min(PartsAtOnce, order.Chunks.Count - start);
            Parallel.For(
                0,
                count,
                threads,
                i =>
                {
                    parts[i].Clear();
                    parts[i].Add(order, order.Rows(order.Chunks[start + i]), weights);
                }
            );
            for (var i = 0; i < count; i++)
            {
                for (; stratum < order.Chunks[start + i].Stratum; stratum++)
                {
                    all.Close(stratum);
                }

                all.Add(parts[i]);
            }
        }

        for (; stratum < order.Stage.ParentCount; stratum++)
        {
            all.Close(stratum);
        }

        return all;
    }
}
