using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Finds the weights of the indicators by Lohmöller's rounds between the outer and the inner model.</summary>
/// <remarks>
/// The rounds need the covariances S of the indicators alone, not the rows: with scores Y = XW, cov(X, Y) = SW and cov(Y) = WᵀSW.
/// Source: Lohmöller, Latent Variable Path Modeling with Partial Least Squares (1989), chapter 2.
/// </remarks>
internal sealed class OuterModel
{
    // Indicators that cancel out leave a score of rounding alone: 1e-16 of what they would add up to.
    private const double Rounding = 1e-12;

    private readonly PathModel model;
    private readonly IndicatorTable table;
    private readonly PathModelSettings settings;
    private readonly Matrix<double>?[] inverses;

    /// <exception cref="ScoringException"><c>SINGULAR</c>, naming a formative block whose indicators cannot be told apart.</exception>
    public OuterModel(PathModel model, IndicatorTable table, PathModelSettings settings)
    {
        this.model = model;
        this.table = table;
        this.settings = settings;
        inverses =
        [
            .. model.Blocks.Select(
                (block, place) =>
                    block.Mode is BlockMode.Formative
                        ? RegularMatrix.Of(table.WithinBlock(place), block.Name).Inverse
                        : null
            ),
        ];
    }

    /// <summary>Finds the weights, one per indicator, that give scores of unit variance.</summary>
    /// <exception cref="ScoringException">
    /// <c>NO_CONVERGENCE</c>; <c>ZERO_VARIANCE</c>, naming the block, for a score that does not vary; <c>SINGULAR</c>, naming the block.
    /// </exception>
    public Vector<double> Weights()
    {
        var weights = Standardise(Vector<double>.Build.Dense(table.Names.Length, 1));
        var last = weights;
        for (var round = 0; round < settings.MostRounds; round++)
        {
            var next = Renew(weights);
            var change = next.PointwiseAbs() - last.PointwiseAbs();
            (last, weights) = (next, Standardise(next));
            if (change * change < settings.Tolerance * settings.Tolerance)
            {
                return TurnTowardsMost(weights);
            }
        }

        throw new ScoringException(
            ScoringFault.NoConvergence,
            "weights",
            $"The weights did not settle in {settings.MostRounds} rounds."
        );
    }

    /// <summary>Takes the covariances of the indicators (rows) with the scores (columns).</summary>
    public Matrix<double> WithScores(Vector<double> weights) => table.Covariances * Spread(weights);

    /// <summary>Takes the correlations of the scores, whose variances are 1.</summary>
    public Matrix<double> AmongScores(Vector<double> weights) =>
        Spread(weights).TransposeThisAndMultiply(WithScores(weights));

    private Vector<double> Renew(Vector<double> weights)
    {
        var inner = InnerModel.Weights(model, AmongScores(weights), settings.Scheme);
        var withApproached = WithScores(weights) * inner;
        var next = Vector<double>.Build.Dense(weights.Count);
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            var own = withApproached.Column(block, table.FirstOf(block), table.SizeOf(block));
            next.SetSubVector(
                table.FirstOf(block),
                table.SizeOf(block),
                inverses[block] is { } inverse ? inverse * own : own
            );
        }

        return next;
    }

    private Vector<double> Standardise(Vector<double> weights)
    {
        var standardised = weights.Clone();
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            var own = weights.SubVector(table.FirstOf(block), table.SizeOf(block));
            var within = table.WithinBlock(block);
            var variance = own * within * own;
            if (!(variance > Rounding * (own.PointwiseMultiply(own) * within.Diagonal())))
            {
                throw new ScoringException(
                    ScoringFault.ZeroVariance,
                    model.Blocks[block].Name,
                    "The score of the block does not vary: its indicators cancel out, or correlate with no neighbour."
                );
            }

            standardised.SetSubVector(table.FirstOf(block), table.SizeOf(block), own / Math.Sqrt(variance));
        }

        return standardised;
    }

    // The sign of a score is free. It is chosen so that most indicators of the block load positively, on a tie the first.
    private Vector<double> TurnTowardsMost(Vector<double> weights)
    {
        var (turned, withScores) = (weights.Clone(), WithScores(weights));
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            var loadings = withScores.Column(block, table.FirstOf(block), table.SizeOf(block));
            var balance = loadings.Sum(loading => Math.Sign(loading));
            if (balance < 0 || (balance == 0 && loadings[0] < 0))
            {
                var own = weights.SubVector(table.FirstOf(block), table.SizeOf(block));
                turned.SetSubVector(table.FirstOf(block), table.SizeOf(block), -own);
            }
        }

        return turned;
    }

    // W: one column per block, holding the weights of its own indicators and zeros.
    private Matrix<double> Spread(Vector<double> weights)
    {
        var spread = Matrix<double>.Build.Dense(weights.Count, model.Blocks.Count);
        for (var block = 0; block < model.Blocks.Count; block++)
        {
            for (var indicator = table.FirstOf(block); indicator < table.FirstOf(block + 1); indicator++)
            {
                spread[indicator, block] = weights[indicator];
            }
        }

        return spread;
    }
}
