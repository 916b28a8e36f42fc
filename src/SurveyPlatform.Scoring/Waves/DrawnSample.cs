using System.Diagnostics;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How the responses of a wave were drawn, before they are weighted to any population.</summary>
/// <remarks>
/// A response that lacks its stratum or unit cannot be said to come from any of them: it gets weight 0 and counts among the units
/// of no stratum. One stage is enough: without population counts of units the first stage alone makes the variance (METHOD.md §4.1).
/// </remarks>
internal sealed class DrawnSample
{
    private readonly SamplingScheme? scheme;
    private readonly Dimension? strata;
    private readonly Partition? stratumOfRow;
    private readonly Partition? unitOfRow;
    private readonly double[] weights;

    private DrawnSample(SamplingScheme? scheme, TaggedRows rows)
    {
        this.scheme = scheme;
        (strata, stratumOfRow) = Sort(scheme?.Strata, rows);
        (_, unitOfRow) = Sort(scheme?.Units, rows);
        weights = new double[rows.Count];
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = stratumOfRow?.Codes[row] < 0 || unitOfRow?.Codes[row] < 0 ? 0 : 1;
        }
    }

    /// <summary>One a response: 1, or 0 where it lacks its stratum or unit and so stands for nobody.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, naming a tag of the scheme that no item has; <c>ZERO_WEIGHTS</c>, naming the tags, where no response says
    /// where it was drawn.
    /// </exception>
    public static DrawnSample Of(TaggedRows rows, SamplingScheme? scheme)
    {
        var sample = new DrawnSample(scheme, rows);
        if (rows.Count > 0 && !sample.weights.Contains(1))
        {
            throw new ScoringException(
                ScoringFault.ZeroWeights,
                string.Join(
                    " × ",
                    new[] { scheme?.Strata, scheme?.Units }.OfType<SamplingVariable>().Select(one => one.Tag)
                ),
                "No response says in which stratum and unit it was drawn."
            );
        }

        return sample;
    }

    /// <param name="baseWeights">One a response, in any unit; 0 where <see cref="Weights"/> is. Not copied.</param>
    /// <exception cref="ScoringException"><c>UNIT_IN_TWO_STRATA</c>, naming the unit.</exception>
    public SampleDesign DesignOf(double[] baseWeights) =>
        SampleDesign.Of(
            new SamplingPlan
            {
                Weights = baseWeights,
                Strata = stratumOfRow,
                Units = unitOfRow is null ? [] : [unitOfRow],
                Nested = scheme?.AreUnitsNested ?? false,
                LonelyPsu = RuleOf(scheme?.LonelyUnits ?? LonelyUnits.Adjust),
            }
        );

    /// <summary>What there is to say of the drawing; null where nothing was said of it.</summary>
    /// <param name="design">One that this sample made.</param>
    public SamplingReport? ReportOn(SampleDesign design)
    {
        if (scheme is null)
        {
            return null;
        }

        var lonely = design.LonelyStrata.ToHashSet(StringComparer.Ordinal);
        return new SamplingReport
        {
            Strata = scheme.Strata,
            StratumCount = CountStrata(),
            Units = scheme.Units,
            UnitCount = design.FirstStageUnitCount,
            LonelyUnits = scheme.LonelyUnits,
            LonelyStrata = [.. (strata?.Groups ?? []).Where(stratum => lonely.Contains(stratum.Code))],
            WithoutPlace = weights.AsSpan().Count(0),
        };
    }

    private static (Dimension?, Partition?) Sort(SamplingVariable? variable, TaggedRows rows) =>
        variable is null ? (null, null) : rows.Sort(variable.Tag, variable.AreaLevel);

    private static LonelyPsu RuleOf(LonelyUnits rule) =>
        rule switch
        {
            LonelyUnits.Adjust => LonelyPsu.Adjust,
            LonelyUnits.Average => LonelyPsu.Average,
            LonelyUnits.Remove => LonelyPsu.Remove,
            LonelyUnits.Certainty => LonelyPsu.Certainty,
            LonelyUnits.Fail => LonelyPsu.Fail,
            _ => throw new UnreachableException(rule.ToString()),
        };

    private int CountStrata()
    {
        if (stratumOfRow is null)
        {
            return 1;
        }

        var isDrawn = new bool[stratumOfRow.Names.Count];
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] > 0)
            {
                isDrawn[stratumOfRow.Codes[row]] = true;
            }
        }

        return isDrawn.AsSpan().Count(true);
    }
}
