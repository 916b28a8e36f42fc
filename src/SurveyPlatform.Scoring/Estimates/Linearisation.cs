using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Estimates totals, means, ratios and shares in a domain, each with its linearised values.</summary>
/// <remarks>
/// Throughout: values are one per row of the design, NaN marks a missing or excluded answer, and only rows of the domain are read.
/// A missing answer acts as a domain: the row leaves the estimate, never the design. Absent estimates carry the reason
/// <c>ZERO_WEIGHTS</c>, <c>EMPTY_DOMAIN</c> or <c>ALL_MISSING</c>, looked for in this order.
/// Values may be in any unit, since their sums are taken near 1; an estimate that is too large or too small for a number ends in an
/// <see cref="OverflowException"/>, never in infinity or zero.
/// Source: Binder (1983); Särndal, Swensson and Wretman (1992), chapter 5. Agrees with R's survey package.
/// </remarks>
public static class Linearisation
{
    /// <summary>What a sum whose terms cancel keeps of them, as a share of their size.</summary>
    internal const double Rounding = 1e-13;

    /// <summary>Estimates a population total, T = Σ w y with z = w y.</summary>
    /// <param name="design">Its weights are in units of the population.</param>
    /// <param name="values">One per row, in any unit; NaN marks a missing answer.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In the unit of the values, summed over the population.</returns>
    /// <exception cref="ArgumentException">There is not one value per row, one is infinite, or the domain is of another sample.</exception>
    /// <exception cref="OverflowException">The total is too large or too small for a number.</exception>
    public static LinearisedEstimate Total(SampleDesign design, ReadOnlySpan<double> values, Domain domain)
    {
        var rows = UsableRows(design, values, values, domain);
        if (rows.Length == 0)
        {
            return LinearisedEstimate.None(design, WhyNone(design, domain));
        }

        var (y, exponent) = Magnitude.InRange(values, rows);
        var total = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            y[i] *= design.Weights[rows[i]];
            total += y[i];
        }

        return Unscaled(design, total, rows, y, exponent);
    }

    /// <summary>Estimates a mean, m = Σ w y / Σ w with z = w (y − m) / Σ w.</summary>
    /// <param name="design">Its weights may be in any unit.</param>
    /// <param name="values">One per row, in any unit; NaN marks a missing answer.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In the unit of the values.</returns>
    /// <exception cref="ArgumentException">There is not one value per row, one is infinite, or the domain is of another sample.</exception>
    /// <exception cref="OverflowException">The mean, or a row's share in its error, is too large or too small for a number.</exception>
    public static LinearisedEstimate Mean(SampleDesign design, ReadOnlySpan<double> values, Domain domain)
    {
        var rows = UsableRows(design, values, values, domain);
        if (rows.Length == 0)
        {
            return LinearisedEstimate.None(design, WhyNone(design, domain));
        }

        var (y, exponent) = Magnitude.InRange(values, rows);
        var (sum, sumW) = (0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            sum += design.Weights[rows[i]] * y[i];
            sumW += design.Weights[rows[i]];
        }

        var mean = sum / sumW;
        for (var i = 0; i < rows.Length; i++)
        {
            y[i] = design.Weights[rows[i]] * (y[i] - mean) / sumW;
        }

        return Unscaled(design, mean, rows, y, exponent);
    }

    /// <summary>Estimates a ratio of totals, R = Σ w y / Σ w x with z = w (y − R x) / Σ w x.</summary>
    /// <param name="design">Its weights may be in any unit.</param>
    /// <param name="numerators">y, one per row; NaN marks a missing answer.</param>
    /// <param name="denominators">x, one per row; NaN marks a missing answer. A row counts when both are there.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In units of y per unit of x; absent with <c>ZERO_DENOMINATOR</c> when Σ w x is 0, but for rounding.</returns>
    /// <exception cref="ArgumentException">There are not two values per row, one is infinite, or the domain is of another sample.</exception>
    /// <exception cref="OverflowException">The ratio, or a row's share in its error, is too large or too small for a number.</exception>
    public static LinearisedEstimate Ratio(
        SampleDesign design,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        Domain domain
    )
    {
        var rows = UsableRows(design, numerators, denominators, domain);
        if (rows.Length == 0)
        {
            return LinearisedEstimate.None(design, WhyNone(design, domain));
        }

        var ((y, exponentY), (x, exponentX)) = (
            Magnitude.InRange(numerators, rows),
            Magnitude.InRange(denominators, rows)
        );
        var (above, below, size) = (0.0, 0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            above += design.Weights[rows[i]] * y[i];
            below += design.Weights[rows[i]] * x[i];
            size += design.Weights[rows[i]] * Math.Abs(x[i]);
        }

        // Terms that cancel leave a sum of the order of their rounding.
        if (!(Math.Abs(below) > Rounding * size))
        {
            return LinearisedEstimate.None(design, ScoringFault.ZeroDenominator);
        }

        var ratio = above / below;
        for (var i = 0; i < rows.Length; i++)
        {
            y[i] = design.Weights[rows[i]] * (y[i] - ratio * x[i]) / below;
        }

        return Unscaled(design, ratio, rows, y, exponentY - exponentX);
    }

    /// <summary>Estimates the share of one level, p = mean of 1[answer = level].</summary>
    /// <param name="design">Its weights may be in any unit.</param>
    /// <param name="answers">The level of each row; a row without a level is missing.</param>
    /// <param name="level">The name of the level; a level that nobody has gets the share 0.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>A share, 0–1.</returns>
    /// <exception cref="ArgumentException">The answers are not those of the rows, or the domain is of another sample.</exception>
    public static LinearisedEstimate Proportion(SampleDesign design, Partition answers, string level, Domain domain)
    {
        var rows = UsableRows(design, answers, domain);
        return rows.Length == 0
            ? LinearisedEstimate.None(design, WhyNone(design, domain))
            : Share(design, rows, answers.Codes, answers.Find(level));
    }

    /// <summary>Estimates the shares of all levels at once; <see cref="DesignVariance.Matrix"/> gives their covariances.</summary>
    /// <param name="design">Its weights may be in any unit.</param>
    /// <param name="answers">The level of each row; a row without a level is missing.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Shares, 0–1, one per level in the order of its names; a level absent from the domain keeps its place with 0.</returns>
    /// <exception cref="ArgumentException">The answers are not those of the rows, or the domain is of another sample.</exception>
    public static IReadOnlyList<LinearisedEstimate> Proportions(SampleDesign design, Partition answers, Domain domain)
    {
        var rows = UsableRows(design, answers, domain);
        var shares = new LinearisedEstimate[answers.Names.Count];
        for (var level = 0; level < shares.Length; level++)
        {
            shares[level] =
                rows.Length == 0
                    ? LinearisedEstimate.None(design, WhyNone(design, domain))
                    : Share(design, rows, answers.Codes, level);
        }

        return shares;
    }

    private static LinearisedEstimate Share(SampleDesign design, int[] rows, ReadOnlySpan<int> codes, int level)
    {
        var (sum, sumW) = (0.0, 0.0);
        foreach (var row in rows)
        {
            sum += codes[row] == level ? design.Weights[row] : 0;
            sumW += design.Weights[row];
        }

        var share = sum / sumW;
        var z = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            z[i] = design.Weights[rows[i]] * ((codes[rows[i]] == level ? 1 : 0) - share) / sumW;
        }

        return LinearisedEstimate.Of(design, share, rows, z);
    }

    private static LinearisedEstimate Unscaled(
        SampleDesign design,
        double value,
        int[] rows,
        double[] z,
        int exponent
    ) =>
        exponent == 0
            ? LinearisedEstimate.Of(design, value, rows, z)
            : LinearisedEstimate.Of(design, Magnitude.Unscale(value, exponent), rows, Magnitude.Scale(z, -exponent));

    private static int[] UsableRows(
        SampleDesign design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> others,
        Domain domain
    )
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (values.Length != design.RowCount || others.Length != design.RowCount)
        {
            throw new ArgumentException("There is one value for each row.", nameof(values));
        }

        domain.RequireRowsOf(design.RowCount);
        var (rows, count) = (new int[domain.Count], 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = domain.RowAt(i);
            if (double.IsInfinity(values[row]) || double.IsInfinity(others[row]))
            {
                throw new ArgumentException($"The value of {ScoringException.Row(row)} is infinite.", nameof(values));
            }

            if (design.Weights[row] > 0 && !double.IsNaN(values[row]) && !double.IsNaN(others[row]))
            {
                rows[count++] = row;
            }
        }

        Array.Resize(ref rows, count);
        return rows;
    }

    private static int[] UsableRows(SampleDesign design, Partition answers, Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (answers.RowCount != design.RowCount)
        {
            throw new ArgumentException("There is one answer for each row.", nameof(answers));
        }

        domain.RequireRowsOf(design.RowCount);
        var (rows, count) = (new int[domain.Count], 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = domain.RowAt(i);
            if (design.Weights[row] > 0 && answers.Codes[row] >= 0)
            {
                rows[count++] = row;
            }
        }

        Array.Resize(ref rows, count);
        return rows;
    }

    private static ScoringFault WhyNone(SampleDesign design, Domain domain) => WhyNone(design.Weights, domain);

    internal static ScoringFault WhyNone(ReadOnlySpan<double> weights, Domain domain)
    {
        // A sample without rows has no weights either, and "nobody" is the plainer reason.
        if (!weights.IsEmpty && !weights.ContainsAnyExcept(0))
        {
            return ScoringFault.ZeroWeights;
        }

        if (domain.Count == 0)
        {
            return ScoringFault.EmptyDomain;
        }

        for (var i = 0; i < domain.Count; i++)
        {
            if (weights[domain.RowAt(i)] > 0)
            {
                return ScoringFault.AllMissing;
            }
        }

        return ScoringFault.ZeroWeights;
    }
}
