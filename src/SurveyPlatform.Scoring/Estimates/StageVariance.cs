using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The variance that one stage of sampling contributes to some statistics.</summary>
/// <remarks>V = Σ_h c_h (1 − f_h) n_h/(n_h − 1) Σ_i (t_hi − t̄_h)(t_hi − t̄_h)ᵀ; c_h is the product of the sampling fractions above.</remarks>
internal sealed class StageVariance
{
    private readonly SamplingStage stage;
    private readonly UnitTotals totals;
    private readonly int width;
    private readonly int[] touched;
    private readonly double[] means;
    private readonly double[] matrix;

    private StageVariance(SamplingStage stage, UnitTotals totals, int width)
    {
        this.stage = stage;
        this.totals = totals;
        this.width = width;
        touched = new int[stage.ParentCount];
        means = new double[stage.ParentCount * width];
        matrix = new double[width * width];
        for (var i = 0; i < totals.Units.Length; i++)
        {
            var parent = stage.ParentOf(totals.Units[i]);
            touched[parent]++;
            for (var k = 0; k < width; k++)
            {
                means[parent * width + k] += totals.Totals[i * width + k] / stage.DrawnFrom(parent);
            }
        }
    }

    /// <param name="stage">The stage.</param>
    /// <param name="totals">The totals of its units.</param>
    /// <param name="width">How many statistics there are.</param>
    /// <param name="carried">c, one per stratum or unit above.</param>
    /// <param name="lonelyPsu">What to do with a stratum of one unit.</param>
    /// <param name="isFirst">Later stages have no rule for lonely units but to refuse them or to leave them out.</param>
    /// <returns>V, row by row, <paramref name="width"/> by <paramref name="width"/>.</returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum.</exception>
    public static double[] Of(
        SamplingStage stage,
        UnitTotals totals,
        int width,
        double[] carried,
        LonelyPsu lonelyPsu,
        bool isFirst
    )
    {
        var variance = new StageVariance(stage, totals, width);
        variance.AddUnits(carried);
        variance.AddUntouchedUnits(carried);
        variance.AddLonely(carried, lonelyPsu, isFirst);
        return variance.matrix;
    }

    private void AddUnits(double[] carried)
    {
        var deviation = new double[width];
        for (var i = 0; i < totals.Units.Length; i++)
        {
            var parent = stage.ParentOf(totals.Units[i]);
            var factor = carried[parent] * DesignVariance.FactorOf(stage, parent);
            if (factor > 0)
            {
                for (var k = 0; k < width; k++)
                {
                    deviation[k] = totals.Totals[i * width + k] - means[parent * width + k];
                }

                AddSquare(deviation, factor);
            }
        }
    }

    // Units without a row of the domain have the total 0 and deviate by the mean of their stratum.
    private void AddUntouchedUnits(double[] carried)
    {
        for (var parent = 0; parent < touched.Length; parent++)
        {
            var others = stage.DrawnFrom(parent) - touched[parent];
            if (touched[parent] > 0 && others > 0)
            {
                AddSquare(
                    means.AsSpan(parent * width, width),
                    carried[parent] * DesignVariance.FactorOf(stage, parent) * others
                );
            }
        }
    }

    private void AddLonely(double[] carried, LonelyPsu lonelyPsu, bool isFirst)
    {
        var (strata, drawn, lonely) = (0, 0, new List<int>());
        for (var parent = 0; parent < touched.Length; parent++)
        {
            if (touched[parent] > 0)
            {
                strata++;
                drawn += stage.DrawnFrom(parent);
                if (DesignVariance.IsLonely(stage, parent))
                {
                    lonely.Add(parent);
                }
            }
        }

        if (lonely.Count == 0)
        {
            return;
        }

        if (lonelyPsu == LonelyPsu.Fail || (isFirst && lonelyPsu == LonelyPsu.Average && lonely.Count == strata))
        {
            throw DesignVariance.LonelyFault(stage, lonely[0]);
        }

        if (isFirst && lonelyPsu == LonelyPsu.Average)
        {
            Stretch((double)strata / (strata - lonely.Count));
        }
        else if (isFirst && lonelyPsu == LonelyPsu.Adjust)
        {
            AddAdjusted(carried, lonely, drawn);
        }
    }

    private void Stretch(double factor)
    {
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i] *= factor;
        }
    }

    private void AddAdjusted(double[] carried, List<int> lonely, int drawn)
    {
        var centre = new double[width];
        for (var i = 0; i < totals.Units.Length; i++)
        {
            for (var k = 0; k < width; k++)
            {
                centre[k] += totals.Totals[i * width + k] / drawn;
            }
        }

        var deviation = new double[width];
        foreach (var parent in lonely)
        {
            for (var k = 0; k < width; k++)
            {
                // The mean of a stratum with one unit is the total of that unit.
                deviation[k] = means[parent * width + k] - centre[k];
            }

            AddSquare(deviation, carried[parent] * (1 - stage.FractionOf(parent)));
        }
    }

    private void AddSquare(ReadOnlySpan<double> deviation, double factor)
    {
        for (var j = 0; j < width; j++)
        {
            for (var k = 0; k < width; k++)
            {
                matrix[j * width + k] += factor * deviation[j] * deviation[k];
            }
        }
    }
}
