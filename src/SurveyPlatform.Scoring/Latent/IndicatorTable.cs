using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>The items of a path model over its complete rows, block after block, reduced to what the estimation needs.</summary>
internal sealed class IndicatorTable
{
    private readonly Observations rows;
    private readonly int[] firsts;

    /// <exception cref="ArgumentException">An indicator has no column, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException"><c>TOO_FEW_CASES</c>, or <c>ZERO_VARIANCE</c> naming the indicator.</exception>
    public IndicatorTable(PathModel model, IReadOnlyDictionary<string, double[]> columns, bool isScaled)
    {
        Names = [.. model.Blocks.SelectMany(block => block.Indicators)];
        firsts = new int[model.Blocks.Count + 1];
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            firsts[block + 1] = firsts[block] + model.Blocks[block].Indicators.Count;
        }

        rows = Observations.Of(Array.ConvertAll(Names, name => ColumnOf(columns, name))).Complete();
        CheckVariation();
        var covariances = rows.Covariances() * ((rows.Count - 1.0) / rows.Count);
        Means = [.. Enumerable.Range(0, Names.Length).Select(indicator => Centre.Mean(rows[indicator]))];
        Units = isScaled ? covariances.Diagonal().PointwiseSqrt() : Vector<double>.Build.Dense(Names.Length, 1);
        Covariances = isScaled ? Correlations.Of(covariances) : covariances;
    }

    /// <summary>Codes of the indicators, block after block.</summary>
    public string[] Names { get; }

    /// <summary>Mean of each indicator, in scale points.</summary>
    public double[] Means { get; }

    /// <summary>What each indicator was divided by: its standard deviation (n below the line) when scaled, else 1.</summary>
    public Vector<double> Units { get; }

    /// <summary>Covariances of the indicators as they enter, n below the line.</summary>
    public Matrix<double> Covariances { get; }

    /// <summary>The complete rows, by their places in the columns, ascending.</summary>
    public IReadOnlyList<int> Rows => rows.Rows!;

    /// <summary>The place of a block's first indicator.</summary>
    public int FirstOf(int block) => firsts[block];

    /// <summary>How many indicators a block has.</summary>
    public int SizeOf(int block) => firsts[block + 1] - firsts[block];

    /// <summary>Covariances of the indicators of a block with each other.</summary>
    public Matrix<double> WithinBlock(int block) =>
        Covariances.SubMatrix(FirstOf(block), SizeOf(block), FirstOf(block), SizeOf(block));

    /// <summary>Adds the indicators of a block, as they enter, under their weights: one score per complete row.</summary>
    public double[] ScoresOf(int block, Vector<double> weights)
    {
        var scores = new double[rows.Count];
        for (var indicator = FirstOf(block); indicator < FirstOf(block + 1); indicator++)
        {
            var (column, mean, weight) = (rows[indicator], Means[indicator], weights[indicator] / Units[indicator]);
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += weight * (column[row] - mean);
            }
        }

        return scores;
    }

    private static double[] ColumnOf(IReadOnlyDictionary<string, double[]> columns, string name) =>
        columns.TryGetValue(name, out var column)
            ? column
            : throw new ArgumentException($"The indicator {name} has no column.", nameof(columns));

    private void CheckVariation()
    {
        if (rows.Count < 2)
        {
            throw new ScoringException(ScoringFault.TooFewCases, "rows", "Fewer than two rows are complete.");
        }

        for (var indicator = 0; indicator < Names.Length; indicator++)
        {
            if (rows.IsConstant(indicator))
            {
                throw new ScoringException(
                    ScoringFault.ZeroVariance,
                    Names[indicator],
                    "All complete rows answer alike."
                );
            }
        }
    }
}
