using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>Adds up the variances that the strata of a design contribute to each figure of each group.</summary>
/// <remarks>
/// V = Σ_h (1 − f_h) n_h/(n_h − 1) (Σt² − (Σt)²/n_h), n_h of the full sample; units without a row have t = 0. Strata are taken in their
/// order, so that the sums have the same bits whoever counted the rows. Source: METHOD.md §4.1 and §4.5, as <see cref="DesignVariance"/>.
/// </remarks>
internal sealed class StratumSums
{
    private readonly SampleDesign design;
    private readonly SamplingStage stage;
    private readonly List<(int Stratum, double[] Totals, bool[] IsTouched)> lonely = [];
    private readonly double[] variances;
    private readonly double[] totals;
    private readonly double[] drawn;
    private readonly int[] strata;
    private readonly int[] lonelyStrata;

    // Of the stratum at hand.
    private readonly double[] stratumTotals;
    private readonly double[] stratumSquares;
    private readonly double[] stratumCounts;

    public StratumSums(SampleDesign design, int size)
    {
        this.design = design;
        stage = design.Stages[0];
        variances = new double[size];
        totals = new double[size];
        drawn = new double[size];
        strata = new int[size];
        lonelyStrata = new int[size];
        stratumTotals = new double[size];
        stratumSquares = new double[size];
        stratumCounts = new double[size];
        Counts = new double[size];
        Weights = new double[size];
        SquaredWeights = new double[size];
        DegreesOfFreedom = new double[size];
    }

    /// <summary>Rows that the figure can use; by slot and figure, like all that follows.</summary>
    public double[] Counts { get; }

    /// <summary>Σw over these.</summary>
    public double[] Weights { get; }

    /// <summary>Σw² over these.</summary>
    public double[] SquaredWeights { get; }

    /// <summary>Sampling units that hold such a row, less the strata that do.</summary>
    public double[] DegreesOfFreedom { get; }

    /// <summary>Adds rows of the stratum at hand.</summary>
    public void Add(ResidualSums sums)
    {
        for (var i = 0; i < variances.Length; i++)
        {
            stratumTotals[i] += sums.Totals[i];
            stratumSquares[i] += sums.Squares[i];
            stratumCounts[i] += sums.Counts[i];
            Weights[i] += sums.Weights[i];
            SquaredWeights[i] += sums.SquaredWeights[i];
            DegreesOfFreedom[i] += stage.RowsAreUnits ? sums.Counts[i] : sums.Units[i];
        }
    }

    /// <summary>Closes a stratum and begins the next.</summary>
    public void Close(int stratum)
    {
        var n = stage.DrawnFrom(stratum);
        var factor = DesignVariance.FactorOf(stage, stratum);
        var isLonely = DesignVariance.IsLonely(stage, stratum);
        // With an adjustment every row has a residual, whatever the group.
        var isTouched = Array.ConvertAll(stratumCounts, count => count > 0 || (design.Adjustment is not null && n > 0));
        for (var i = 0; i < variances.Length; i++)
        {
            variances[i] += factor * Math.Max(0, stratumSquares[i] - stratumTotals[i] * stratumTotals[i] / n);
            totals[i] += stratumTotals[i];
            Counts[i] += stratumCounts[i];
            DegreesOfFreedom[i] -= stratumCounts[i] > 0 ? 1 : 0;
            drawn[i] += isTouched[i] ? n : 0;
            strata[i] += isTouched[i] ? 1 : 0;
            lonelyStrata[i] += isTouched[i] && isLonely ? 1 : 0;
        }

        if (isLonely)
        {
            lonely.Add((stratum, (double[])stratumTotals.Clone(), isTouched));
        }

        Array.Clear(stratumTotals);
        Array.Clear(stratumSquares);
        Array.Clear(stratumCounts);
    }

    /// <summary>Gives the variance of a figure, once all strata are closed.</summary>
    /// <param name="at">Its slot and place.</param>
    /// <exception cref="Weights.ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">The squared sums leave the range of numbers.</exception>
    public double VarianceOf(int at)
    {
        var variance = variances[at] + (lonelyStrata[at] > 0 ? OfLonely(at) : 0);
        return double.IsFinite(variance)
            ? variance
            : throw new OverflowException("The squared sums leave the range of numbers.");
    }

    private double OfLonely(int at)
    {
        var first = lonely.Find(one => one.IsTouched[at]).Stratum;
        switch (design.LonelyPsu)
        {
            case LonelyPsu.Fail:
            case LonelyPsu.Average when lonelyStrata[at] == strata[at]:
                throw DesignVariance.LonelyFault(stage, first);
            case LonelyPsu.Average:
                return variances[at] * lonelyStrata[at] / (strata[at] - lonelyStrata[at]);
            case LonelyPsu.Adjust:
                var centre = totals[at] / drawn[at];
                return lonely
                    .Where(one => one.IsTouched[at])
                    .Sum(one =>
                        (1 - stage.FractionOf(one.Stratum)) * (one.Totals[at] - centre) * (one.Totals[at] - centre)
                    );
            default:
                return 0;
        }
    }
}
