using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Fits of one model to many draws of a sample, turned so that their signs agree with those of the sample.</summary>
internal sealed class PathModelReplicates
{
    private readonly PathModelFit fit;
    private readonly PathModelFit?[] fits;
    private readonly Dictionary<string, int>?[] signs;
    private readonly RowDraws rows;

    /// <param name="fit">That of the sample.</param>
    /// <param name="fits">One a draw; null where the draw leaves the model undefined.</param>
    /// <param name="rows">What was drawn from.</param>
    public PathModelReplicates(PathModelFit fit, PathModelFit?[] fits, RowDraws rows)
    {
        this.fit = fit;
        this.fits = fits;
        this.rows = rows;
        signs = Array.ConvertAll(fits, one => one is null ? null : SignsOf(fit, one));
    }

    /// <summary>Estimates a figure of each of some things.</summary>
    /// <param name="things">Items, paths or blocks, as the sample has them.</param>
    /// <param name="read">Reads the figure of one of them, by its position, off a fit.</param>
    /// <param name="blocksOf">The blocks with whose sign the figure turns.</param>
    public IReadOnlyList<ReplicateEstimate> Each<T>(
        IReadOnlyList<T> things,
        Func<PathModelFit, int, double?> read,
        Func<T, string[]> blocksOf
    ) =>
        [
            .. things.Select(
                (thing, i) =>
                {
                    var blocks = blocksOf(thing);
                    var thetas = new double?[fits.Length];
                    for (var r = 0; r < thetas.Length; r++)
                    {
                        thetas[r] = fits[r] is { } one ? read(one, i) * SignOf(r, blocks) : null;
                    }

                    return rows.Estimate(read(fit, i), thetas, fit.Rows.Count);
                }
            ),
        ];

    private int SignOf(int replicate, string[] blocks) =>
        blocks.Aggregate(1, (sign, block) => sign * signs[replicate]![block]);

    private static Dictionary<string, int> SignsOf(PathModelFit fit, PathModelFit replicate) =>
        fit
            .Indicators.Zip(replicate.Indicators)
            .GroupBy(pair => pair.First.Block, StringComparer.Ordinal)
            .ToDictionary(
                pairs => pairs.Key,
                pairs => pairs.Sum(pair => pair.First.Weight * pair.Second.Weight) < 0 ? -1 : 1,
                StringComparer.Ordinal
            );
}
