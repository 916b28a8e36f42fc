namespace SurveyPlatform.Scoring.Weights;

/// <summary>Finds the factors of raking by iterative proportional fitting.</summary>
internal static class ProportionalFitting
{
    private const double LeastChange = 1e-12;
    private const double MarginAgreement = 1e-8;

    /// <returns>g, one per cell of the table, and how often the margins were gone through.</returns>
    /// <exception cref="ScoringException"><c>NO_CONVERGENCE</c>, naming the margin that is not met.</exception>
    public static (double[] Factors, int Cycles) Fit(
        MarginTable table,
        IReadOnlyList<RakingMargin> margins,
        double[][] targets,
        RakingRule rule
    )
    {
        var fitted = table.Sums.AsSpan().ToArray();
        var (cycles, isSettled) = (0, false);
        while (cycles < rule.MostCycles && !isSettled)
        {
            var before = fitted.AsSpan().ToArray();
            for (var margin = 0; margin < targets.Length; margin++)
            {
                Meet(table, margin, margins[margin].Name, targets[margin], fitted);
            }

            cycles++;
            isSettled = rule.LeastTableChange is { } least
                ? TableChange(before, fitted) < least * UnitOf(least, table)
                : RelativeChange(before, fitted) < LeastChange;
        }

        for (var margin = 0; margin < targets.Length; margin++)
        {
            if (rule.LeastTableChange is null ? !IsMet(table, margin, targets[margin], fitted) : !isSettled)
            {
                throw NoConvergence(margins[margin].Name);
            }
        }

        for (var cell = 0; cell < fitted.Length; cell++)
        {
            fitted[cell] = table.Sums[cell] > 0 ? fitted[cell] / table.Sums[cell] : 0;
        }

        return (fitted, cycles);
    }

    private static void Meet(MarginTable table, int margin, string name, double[] targets, double[] fitted)
    {
        var sums = table.SumLevels(margin, fitted);
        for (var level = 0; level < sums.Length; level++)
        {
            // Where margins contradict each other, some cells fade away, and with them a whole level may.
            if (targets[level] > 0 && !(sums[level] > 0 && double.IsFinite(targets[level] / sums[level])))
            {
                throw NoConvergence(name);
            }
        }

        for (var cell = 0; cell < fitted.Length; cell++)
        {
            var level = table.LevelOfCell[margin][cell];
            fitted[cell] = fitted[cell] > 0 ? fitted[cell] * (targets[level] / sums[level]) : 0;
        }
    }

    private static double UnitOf(double leastTableChange, MarginTable table) =>
        leastTableChange < 1 ? table.Sums.Sum() : 1;

    private static double TableChange(double[] before, double[] after)
    {
        var most = 0.0;
        for (var cell = 0; cell < after.Length; cell++)
        {
            most = Math.Max(most, Math.Abs(after[cell] - before[cell]));
        }

        return most;
    }

    private static double RelativeChange(double[] before, double[] after)
    {
        var most = 0.0;
        for (var cell = 0; cell < after.Length; cell++)
        {
            most = before[cell] > 0 ? Math.Max(most, Math.Abs(after[cell] / before[cell] - 1)) : most;
        }

        return most;
    }

    private static bool IsMet(MarginTable table, int margin, double[] targets, double[] fitted)
    {
        var sums = table.SumLevels(margin, fitted);
        for (var level = 0; level < sums.Length; level++)
        {
            if (Math.Abs(sums[level] - targets[level]) > MarginAgreement * targets[level])
            {
                return false;
            }
        }

        return true;
    }

    private static ScoringException NoConvergence(string margin) =>
        new(
            ScoringFault.NoConvergence,
            margin,
            "The totals of this margin are not met together with the others; merge levels or look for contradictions."
        );
}
