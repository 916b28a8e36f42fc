using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Weights the responses of a wave, as they were drawn, to the finest table of the population that they can fill.</summary>
/// <remarks>
/// Responses count alike before they are post-stratified as METHOD.md §3.2 says. The weighting plan names tables from fine to coarse,
/// so that merging cells is a stated rule and never a silent one.
/// </remarks>
internal static class WaveWeighting
{
    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, naming a tag of the sampling scheme or the weighting plan that no item has; <c>ZERO_WEIGHTS</c>, naming the
    /// tags of the scheme, where no response says where it was drawn; <c>UNIT_IN_TWO_STRATA</c>, naming the unit; <c>UNKNOWN_LEVEL</c>,
    /// naming a group of respondents that the population lacks; <c>EMPTY_CELL</c>, naming the dimensions of the last table, where the
    /// responses fill none of the plan's tables.
    /// </exception>
    public static (SampleDesign Design, WeightingReport Report) Weigh(ResponseFrame frame, WavePlan plan)
    {
        var rows = new TaggedRows(frame);
        var drawn = DrawnSample.Of(rows, plan.Sampling);
        if (plan.Population is not { } population || plan.Weighting is not { } weighting || frame.Count == 0)
        {
            return Unweighted(drawn);
        }

        RequireKnownGroups(rows, population, weighting);
        var refused = new List<RefusedPostStrata>();
        foreach (var dimensions in weighting.PostStrata)
        {
            var table = PopulationTable.Of(rows, population, dimensions);
            var thin = table.CountThinCells(Math.Max(1, weighting.LeastPerCell), drawn.Weights);
            if (thin == 0)
            {
                return PostStratified(drawn, table, population, refused);
            }

            refused.Add(new RefusedPostStrata(dimensions, thin, table.People.Count));
        }

        throw new ScoringException(
            ScoringFault.EmptyCell,
            refused.Count == 0 ? string.Empty : PopulationTable.NameOf(refused[^1].Dimensions),
            "No table of the weighting plan has enough responses in every cell."
        );
    }

    /// <summary>
    /// A respondent who kept a dimension to himself stands for nobody, and is counted as such; a whole group that the
    /// population does not know is a mistake of the plan, and weighting past it would silence everybody in it.
    /// </summary>
    /// <exception cref="ScoringException"><c>MISSING_MARGIN</c> or <c>UNKNOWN_LEVEL</c>.</exception>
    private static void RequireKnownGroups(TaggedRows rows, PopulationFrame population, WeightingPlan weighting)
    {
        foreach (var tag in weighting.PostStrata.SelectMany(tags => tags).Distinct(StringComparer.Ordinal))
        {
            var levels = rows.Sort(tag).Levels;
            var isHeld = new bool[levels.Names.Count];
            foreach (var code in levels.Codes)
            {
                if (code >= 0)
                {
                    isHeld[code] = true;
                }
            }

            var known = population.Collapse([tag]).Select(cell => cell.Key[0]).ToHashSet(StringComparer.Ordinal);
            var unknown = levels.Names.Where((name, level) => isHeld[level] && !known.Contains(name)).FirstOrDefault();
            if (unknown is not null)
            {
                throw new ScoringException(
                    ScoringFault.UnknownLevel,
                    $"{tag} {unknown}",
                    "The population table lacks this group of respondents."
                );
            }
        }
    }

    private static (SampleDesign, WeightingReport) Unweighted(DrawnSample drawn)
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
        return (design, report);
    }

    private static (SampleDesign, WeightingReport) PostStratified(
        DrawnSample drawn,
        PopulationTable table,
        PopulationFrame population,
        IReadOnlyList<RefusedPostStrata> refused
    )
    {
        var design = drawn.DesignOf(BaseWeights(drawn, table.Cells)).PostStratify(table.Cells, table.People);
        var report = Report(drawn, design, population) with
        {
            PostStrata = table.Dimensions,
            Cells = table.People.Count,
            Refused = refused,
        };
        return (design, report);
    }

    // 1, or 0 where a response was not drawn from anywhere known or lies in no cell, and so stands for nobody.
    private static double[] BaseWeights(DrawnSample drawn, Partition cells)
    {
        var weights = drawn.Weights.ToArray();
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = cells.Codes[row] < 0 ? 0 : weights[row];
        }

        return weights;
    }

    private static WeightingReport Report(DrawnSample drawn, SampleDesign design, PopulationFrame population)
    {
        var kish = Kish.Of(design.Weights);
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var weight in design.Weights)
        {
            least = weight > 0 ? Math.Min(least, weight) : least;
            most = Math.Max(most, weight);
        }

        var mean = kish.Sum / kish.PositiveCount;
        return new WeightingReport
        {
            PostStrata = null,
            Cells = 0,
            Refused = [],
            WithoutWeight = kish.Count - kish.PositiveCount,
            Population = population.Cells.Sum(cell => cell.Count),
            Source = population.Source,
            LeastWeight = least / mean,
            MostWeight = most / mean,
            // Rows without weight are no respondents of the weighted sample, so they do not raise its design effect.
            DesignEffect = kish.PositiveCount / kish.EffectiveBase,
            EffectiveBase = kish.EffectiveBase,
            Sampling = drawn.ReportOn(design),
        };
    }
}
