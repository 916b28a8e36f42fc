namespace SurveyPlatform.Scoring.Weights;

/// <summary>Makes design weights from how the sample was drawn: w = Π 1/π over the stages.</summary>
/// <remarks>Source: Horvitz and Thompson (1952).</remarks>
public static class DesignWeights
{
    /// <summary>Multiplies the inverses of the inclusion probabilities.</summary>
    /// <param name="stages">For each stage of sampling π, one per row: above 0 and at most 1.</param>
    /// <returns>w, one per row: how many people of the population a respondent stands for.</returns>
    /// <exception cref="ArgumentException">There is no stage, or their row counts differ.</exception>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> for a probability that cannot be, naming the row.</exception>
    /// <exception cref="OverflowException">A weight leaves the range of numbers.</exception>
    public static double[] OfProbabilities(IReadOnlyList<double[]> stages)
    {
        RequireColumns(stages);
        var weights = Ones(stages[0].Length);
        foreach (var probabilities in stages)
        {
            for (var row = 0; row < weights.Length; row++)
            {
                weights[row] /= probabilities[row] is > 0 and <= 1
                    ? probabilities[row]
                    : throw BadCount(row, "An inclusion probability lies above 0 and does not exceed 1.");
            }
        }

        return Finite(weights);
    }

    /// <summary>Multiplies the inverses of the sampling fractions, as for equal chances at every stage: (N_h/n_h) · (M_hi/m_hi) for two.</summary>
    /// <param name="stages">
    /// For each stage, one per row: how many units there were to draw from and how many of them were drawn, in the row's stratum or,
    /// at a later stage, in the unit above.
    /// </param>
    /// <returns>w, one per row: how many people of the population a respondent stands for.</returns>
    /// <exception cref="ArgumentException">There is no stage, or the row counts differ.</exception>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> where nothing was drawn or more than there was, naming the row.</exception>
    /// <exception cref="OverflowException">A weight leaves the range of numbers.</exception>
    public static double[] OfCounts(IReadOnlyList<(double[] Population, double[] Drawn)> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        RequireColumns([.. stages.SelectMany(stage => new[] { stage.Population, stage.Drawn })]);
        var weights = Ones(stages[0].Drawn.Length);
        foreach (var (population, drawn) in stages)
        {
            for (var row = 0; row < weights.Length; row++)
            {
                weights[row] *=
                    drawn[row] > 0 && population[row] >= drawn[row] && double.IsFinite(population[row])
                        ? population[row] / drawn[row]
                        : throw BadCount(row, "Some units were drawn, and no more than there were.");
            }
        }

        return Finite(weights);
    }

    private static double[] Finite(double[] weights) =>
        Array.TrueForAll(weights, double.IsFinite)
            ? weights
            : throw new OverflowException("The weights leave the range of numbers.");

    private static void RequireColumns(IReadOnlyList<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0 || columns.Any(column => column.Length != columns[0].Length))
        {
            throw new ArgumentException("There is a stage, and each has one number per row.", nameof(columns));
        }
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static ScoringException BadCount(int row, string rule) =>
        new(ScoringFault.BadCount, ScoringException.Row(row), rule);
}
