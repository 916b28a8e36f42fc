using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>A path model estimated by partial least squares, as the satisfaction indices ACSI, ECSI and GB/T 19038 are.</summary>
/// <remarks>
/// Rows count alike, and intervals come from fitting resampled rows. Agrees with R's plspm at its tightest
/// tolerance and with SmartPLS 2. Source: Tenenhaus et al., PLS path modeling, Computational Statistics and Data Analysis 48 (2005).
/// </remarks>
public sealed record PathModelFit
{
    /// <summary>The rows that miss no indicator, by their places in the columns, ascending; scores are in this order.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>The latent variables, in the order of the model.</summary>
    public required IReadOnlyList<BlockEstimate> Blocks { get; init; }

    /// <summary>The items, block after block.</summary>
    public required IReadOnlyList<IndicatorEstimate> Indicators { get; init; }

    /// <summary>Path coefficients, in the order of the model.</summary>
    public required IReadOnlyList<PathEffect> Paths { get; init; }

    /// <summary>Effects over all ways, for every two blocks that a way connects: ordered by the one, then by the other.</summary>
    public required IReadOnlyList<PathEffect> TotalEffects { get; init; }

    /// <summary>
    /// √(mean communality of the blocks of several items · mean R² of the blocks with predecessors), 0–1; <see langword="null"/> when every
    /// block has one item.
    /// </summary>
    public required double? GoodnessOfFit { get; init; }

    /// <summary>Estimates a model.</summary>
    /// <param name="model">The latent variables, their items and paths.</param>
    /// <param name="columns">The answers by item code, one per row, same order, in scale points; NaN is item non-response.</param>
    /// <param name="settings">How to estimate it.</param>
    /// <returns>Estimates over the rows that miss no item of the model.</returns>
    /// <exception cref="ArgumentException">An item has no column, lengths differ, or a value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> for fewer than two complete rows; <c>ZERO_VARIANCE</c>, naming the item or block that does not vary;
    /// <c>SINGULAR</c>, naming the block whose predecessors, or formative items, cannot be told apart; <c>NO_CONVERGENCE</c>.
    /// </exception>
    public static PathModelFit Of(
        PathModel model,
        IReadOnlyDictionary<string, double[]> columns,
        PathModelSettings settings
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(settings);
        var table = new IndicatorTable(model, columns, settings.IsScaled);
        var outer = new OuterModel(model, table, settings);
        return new FitReading(model, table, outer, outer.Weights()).Read();
    }
}
