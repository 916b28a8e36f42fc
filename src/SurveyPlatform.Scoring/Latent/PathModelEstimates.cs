using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>How sure a path model is, from fitting it to rows that are drawn anew from the sample, with replacement.</summary>
/// <remarks>
/// As many sampling units are drawn as there are, each with all its rows; replicate r draws from <see cref="SplitMix64.Stream"/> r. The
/// sign of a latent variable is a convention: in each replicate it is turned so that its weights point the way they do in the
/// sample. Source: Tenenhaus et al. (2005), section 5; METHOD.md §11.
/// </remarks>
public sealed record PathModelEstimates
{
    private PathModelEstimates() { }

    /// <summary>The model fitted to the sample.</summary>
    public required PathModelFit Fit { get; init; }

    /// <summary>Outer weights, in the order of <see cref="PathModelFit.Indicators"/>.</summary>
    public required IReadOnlyList<ReplicateEstimate> Weights { get; init; }

    /// <summary>Loadings, −1 to 1, in the same order.</summary>
    public required IReadOnlyList<ReplicateEstimate> Loadings { get; init; }

    /// <summary>Path coefficients, in the order of <see cref="PathModelFit.Paths"/>.</summary>
    public required IReadOnlyList<ReplicateEstimate> Paths { get; init; }

    /// <summary>R² of the blocks, 0–1, in the order of <see cref="PathModelFit.Blocks"/>.</summary>
    public required IReadOnlyList<ReplicateEstimate> RSquared { get; init; }

    /// <summary>
    /// <see cref="BlockEstimate.MeanOnScale"/> of the blocks, in scale points, in the same order; absent with <c>TOO_FEW_CASES</c>
    /// where an item has a negative weight.
    /// </summary>
    public required IReadOnlyList<ReplicateEstimate> MeansOnScale { get; init; }

    /// <summary>Fits a model to the sample and to rows drawn from it.</summary>
    /// <param name="model">The latent variables, their items and paths.</param>
    /// <param name="columns">The answers by item code, one per row, same order, in scale points; NaN is item non-response.</param>
    /// <param name="settings">How to estimate it.</param>
    /// <param name="seed">Kept with the result, so that it can be had again.</param>
    /// <param name="units">The sampling unit of each row; <see langword="null"/> when each row is its own.</param>
    /// <param name="replicates">R, at least <see cref="RaoWuBootstrap.LeastReplicates"/>.</param>
    /// <returns>A figure that some replicate leaves undefined has a value and no error.</returns>
    /// <exception cref="ArgumentException">An item has no column, lengths differ, a value is infinite, or a row has no unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too few replicates.</exception>
    /// <exception cref="ScoringException">As <see cref="PathModelFit.Of"/> for the sample itself.</exception>
    public static PathModelEstimates Of(
        PathModel model,
        IReadOnlyDictionary<string, double[]> columns,
        PathModelSettings settings,
        ulong seed,
        Partition? units = null,
        int replicates = RaoWuBootstrap.LeastReplicates
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, RaoWuBootstrap.LeastReplicates);
        var fit = PathModelFit.Of(model, columns, settings);
        var rows = new RowDraws(columns.Values.First().Length, units);
        var fits = new PathModelFit?[replicates];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            fits[replicate] = Refit(model, settings, rows.Draw(columns, SplitMix64.Stream(seed, replicate)));
        }

        var refits = new PathModelReplicates(fit, fits, rows);
        return new PathModelEstimates
        {
            Fit = fit,
            Weights = refits.Each(fit.Indicators, (one, i) => one.Indicators[i].Weight, item => [item.Block]),
            Loadings = refits.Each(fit.Indicators, (one, i) => one.Indicators[i].Loading, item => [item.Block]),
            Paths = refits.Each(fit.Paths, (one, i) => one.Paths[i].Size, path => [path.From, path.To]),
            RSquared = refits.Each(fit.Blocks, (one, i) => one.Blocks[i].RSquared, _ => []),
            MeansOnScale = refits.Each(fit.Blocks, (one, i) => one.Blocks[i].MeanOnScale, _ => []),
        };
    }

    private static PathModelFit? Refit(PathModel model, PathModelSettings settings, Dictionary<string, double[]> drawn)
    {
        try
        {
            return PathModelFit.Of(model, drawn, settings);
        }
        catch (ScoringException)
        {
            return null;
        }
    }
}
