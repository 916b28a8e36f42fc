using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>The model between the latent variables, given their correlations.</summary>
internal static class InnerModel
{
    /// <summary>Takes the weights with which each latent variable is approached from its neighbours.</summary>
    /// <param name="model">Says who is linked with whom.</param>
    /// <param name="correlations">Of the latent variables.</param>
    /// <param name="scheme">How they are approached.</param>
    /// <returns>Column k holds the weights of the neighbours of block k.</returns>
    /// <exception cref="ScoringException"><c>SINGULAR</c>, naming the block, when its predecessors cannot be told apart.</exception>
    public static Matrix<double> Weights(PathModel model, Matrix<double> correlations, InnerScheme scheme)
    {
        var weights = Matrix<double>.Build.Dense(correlations.RowCount, correlations.ColumnCount);
        for (var block = 0; block < weights.ColumnCount; block++)
        {
            foreach (var neighbour in model.Predecessors[block].Concat(model.Successors[block]))
            {
                var correlation = correlations[neighbour, block];
                weights[neighbour, block] = scheme is InnerScheme.Centroid ? Math.Sign(correlation) : correlation;
            }

            if (scheme is InnerScheme.Path)
            {
                Regress(model, correlations, block, (predecessor, slope) => weights[predecessor, block] = slope);
            }
        }

        return weights;
    }

    /// <summary>Regresses each latent variable on its predecessors.</summary>
    /// <returns>Row k holds the slopes of block k on its predecessors.</returns>
    /// <exception cref="ScoringException"><c>SINGULAR</c>, naming the block, when its predecessors cannot be told apart.</exception>
    public static Matrix<double> Slopes(PathModel model, Matrix<double> correlations)
    {
        var slopes = Matrix<double>.Build.Dense(correlations.RowCount, correlations.ColumnCount);
        for (var block = 0; block < slopes.RowCount; block++)
        {
            Regress(model, correlations, block, (predecessor, slope) => slopes[block, predecessor] = slope);
        }

        return slopes;
    }

    /// <summary>Adds up the effects along all ways from one block to another, Σ Bᵏ.</summary>
    public static Matrix<double> TotalEffects(Matrix<double> slopes)
    {
        var (total, power) = (slopes, slopes);
        for (var steps = 2; steps < slopes.RowCount; steps++)
        {
            power *= slopes;
            total += power;
        }

        return total;
    }

    private static void Regress(PathModel model, Matrix<double> correlations, int block, Action<int, double> take)
    {
        var predecessors = model.Predecessors[block];
        if (predecessors.Length == 0)
        {
            return;
        }

        var among = Matrix<double>.Build.Dense(
            predecessors.Length,
            predecessors.Length,
            (i, j) => correlations[predecessors[i], predecessors[j]]
        );
        var withBlock = Vector<double>.Build.Dense(predecessors.Length, i => correlations[predecessors[i], block]);
        var slopes = RegularMatrix.Of(among, model.Blocks[block].Name).Inverse * withBlock;
        for (var i = 0; i < predecessors.Length; i++)
        {
            take(predecessors[i], slopes[i]);
        }
    }
}
