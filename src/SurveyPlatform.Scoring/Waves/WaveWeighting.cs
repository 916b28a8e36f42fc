using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Weights the responses of a wave to the finest table of the population that they can fill.</summary>
/// <remarks>
/// Responses are independent draws in one stratum (each row its own sampling unit), post-stratified as METHOD.md §3.2 says.
/// The weighting plan names tables from fine to coarse, so that merging cells is a stated rule and never a silent one.
/// </remarks>
internal static class WaveWeighting
{
    /// <summary>What the one cell is called where only the population's size is met.</summary>
    private const string Everybody = "*";

    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, naming a dimension of the plan that no item has; <c>UNKNOWN_LEVEL</c>, naming a group of
    /// respondents that the population lacks; <c>EMPTY_CELL</c>, naming the dimensions of the last table, where the responses
    /// fill none of the plan's tables.
    /// </exception>
    public static (SampleDesign Design, WeightingReport Report) Weigh(
        ResponseFrame frame,
        PopulationFrame? population,
        WeightingPlan? plan
    )
    {
        if (population is null || plan is null || frame.Count == 0)
        {
            return Unweighted(frame.Count);
        }

        RequireKnownGroups(frame, population, plan);
        var refused = new List<RefusedPostStrata>();
        foreach (var dimensions in plan.PostStrata)
        {
            var strata = PostStrata.Of(frame, population, dimensions, Everybody);
            var thin = strata.CountThinCells(Math.Max(1, plan.LeastPerCell));
            if (thin == 0)
            {
                return Weighted(strata, population, dimensions, refused);
            }

            refused.Add(new RefusedPostStrata(dimensions, thin, strata.Population.Count));
        }

        throw new ScoringException(
            ScoringFault.EmptyCell,
            string.Join(" × ", refused.Count == 0 ? [] : refused[^1].Dimensions),
            "No table of the weighting plan has enough responses in every cell."
        );
    }

    /// <summary>
    /// A respondent who kept a dimension to himself stands for nobody, and is counted as such; a whole group that the
    /// population does not know is a mistake of the plan, and weighting past it would silence everybody in it.
    /// </summary>
    /// <exception cref="ScoringException"><c>MISSING_MARGIN</c> or <c>UNKNOWN_LEVEL</c>.</exception>
    private static void RequireKnownGroups(ResponseFrame frame, PopulationFrame population, WeightingPlan plan)
    {
        foreach (var tag in plan.PostStrata.SelectMany(tags => tags).Distinct(StringComparer.Ordinal))
        {
            var dimension =
                frame.FindDimension(tag)
                ?? throw new ScoringException(ScoringFault.MissingMargin, tag, "No item divides respondents by this.");
            var known = population.Collapse([tag]).Select(cell => cell.Key[0]).ToHashSet(StringComparer.Ordinal);
            foreach (var group in dimension.GroupOf.Where(group => group >= 0).Distinct())
            {
                var code = dimension.Groups[group].Code;
                if (!known.Contains(code))
                {
                    throw new ScoringException(
                        ScoringFault.UnknownLevel,
                        $"{tag} {code}",
                        "The population table lacks this group of respondents."
                    );
                }
            }
        }
    }

    private static (SampleDesign, WeightingReport) Unweighted(int rows)
    {
        var ones = new double[rows];
        Array.Fill(ones, 1);
        var report = new WeightingReport
        {
            PostStrata = null,
            Cells = 0,
            Refused = [],
            WithoutWeight = 0,
            Population = null,
            Source = null,
            LeastWeight = 1,
            MostWeight = 1,
            DesignEffect = 1,
            EffectiveBase = rows,
        };
        return (DesignOf(ones), report);
    }

    private static (SampleDesign, WeightingReport) Weighted(
        PostStrata strata,
        PopulationFrame population,
        IReadOnlyList<string> dimensions,
        IReadOnlyList<RefusedPostStrata> refused
    )
    {
        var design = DesignOf(strata.BaseWeights()).PostStratify(strata.Cells, strata.Population);
        var kish = Kish.Of(design.Weights);
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var weight in design.Weights)
        {
            least = weight > 0 ? Math.Min(least, weight) : least;
            most = Math.Max(most, weight);
        }

        var mean = kish.Sum / kish.PositiveCount;
        var report = new WeightingReport
        {
            PostStrata = dimensions,
            Cells = strata.Population.Count,
            Refused = refused,
            WithoutWeight = kish.Count - kish.PositiveCount,
            Population = strata.Population.Values.Sum(),
            Source = population.Source,
            LeastWeight = least / mean,
            MostWeight = most / mean,
            // Rows without weight are no respondents of the weighted sample, so they do not raise its design effect.
            DesignEffect = kish.PositiveCount / kish.EffectiveBase,
            EffectiveBase = kish.EffectiveBase,
        };
        return (design, report);
    }

    private static SampleDesign DesignOf(double[] weights) =>
        SampleDesign.Of(new SamplingPlan { Weights = weights, LonelyPsu = LonelyPsu.Adjust });
}
