using System.Text.Json;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>What moves the overall rating of a wave.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Responses">How many responses are on file that could be read.</param>
/// <param name="LeftOut">How many more could not.</param>
/// <param name="Weighting">How responses were weighted, and why so.</param>
/// <param name="Outcome">The field that the drivers are to explain.</param>
/// <param name="RSquared">Share of its variance that they explain together, 0–1, over the complete responses.</param>
/// <param name="RSquaredSpread">How sure that is; null unless intervals were asked for.</param>
/// <param name="Matrix">Where the lines of importance and performance cross; null where there is no importance.</param>
/// <param name="Drivers">The leaves of the index, in its order.</param>
/// <param name="Arithmetic">How it came about, one line a step; null unless it was asked for.</param>
internal sealed record DriversBody(
    Guid WaveId,
    int Responses,
    int LeftOut,
    WeightingReport Weighting,
    DriversBody.OutcomeEntry Outcome,
    FigureBody RSquared,
    EstimateBody? RSquaredSpread,
    DriversBody.MatrixEntry? Matrix,
    IReadOnlyList<DriversBody.DriverEntry> Drivers,
    IReadOnlyList<string>? Arithmetic
)
{
    /// <summary>Every subset of drivers is a regression of its own, and their number doubles with each.</summary>
    private const string TooManyDrivers = "TOO_MANY_DRIVERS";

    private const string Percentiles = "rao-wu-bootstrap-percentile";

    public static DriversBody Of(Guid waveId, WaveDrivers drivers, bool explain) =>
        new(
            waveId,
            drivers.Responses,
            drivers.LeftOut,
            drivers.Weighting,
            new OutcomeEntry(drivers.Outcome.Code, drivers.Outcome.Row?.Label ?? drivers.Outcome.Item.Stem),
            FigureBody.Of(drivers.Importance?.RSquared, BaseOf(drivers), "standardised-ols", drivers.Absence),
            drivers.Spread is { } spread ? EstimateBody.Of(spread.RSquared, Percentiles) : null,
            drivers.Matrix is { } matrix ? MatrixEntry.Of(matrix, drivers) : null,
            [.. drivers.Drivers.Select(driver => DriverEntry.Of(driver, drivers, explain))],
            explain ? DriverArithmetic.Describe(drivers) : null
        );

    private static FigureBase BaseOf(WaveDrivers drivers) => new(drivers.Base, drivers.EffectiveBase);

    /// <summary>The field that is explained.</summary>
    internal sealed record OutcomeEntry(string Code, LocalText Title);

    /// <summary>The lines of the matrix; a number on a line counts as high.</summary>
    /// <param name="Cross"><c>mean</c> or <c>median</c>.</param>
    /// <param name="Importance">A relative weight.</param>
    /// <param name="Performance">Index points.</param>
    internal sealed record MatrixEntry(string Cross, FigureBody Importance, FigureBody Performance)
    {
        public static MatrixEntry Of(ImportancePerformance matrix, WaveDrivers drivers)
        {
            var cross = drivers.Crossing == Crossing.Median ? DriversQuery.Median : DriversQuery.Mean;
            return new MatrixEntry(
                cross,
                FigureBody.Of(matrix.CrossImportance, BaseOf(drivers), $"{cross}-importance"),
                FigureBody.Of(matrix.CrossPerformance, BaseOf(drivers), $"{cross}-performance")
            );
        }
    }

    /// <summary>One leaf of the index as a driver.</summary>
    /// <param name="Code">The code of the node.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Item">The rating that it rests on.</param>
    /// <param name="Correlation">With the outcome, −1 to 1.</param>
    /// <param name="Beta">Standardised coefficient; no importance by itself, for related drivers take it from each other.</param>
    /// <param name="VarianceInflation">VIF, 1 for a driver unrelated to the others.</param>
    /// <param name="RelativeWeight">Johnson's, a share of the outcome's variance; the drivers' sum is R².</param>
    /// <param name="RelativeWeightPercent">The same in percent of R².</param>
    /// <param name="Lmg">Mean gain in R² over all orders of entry; the drivers' sum is R².</param>
    /// <param name="RelativeWeightSpread">How sure the relative weight is; null unless intervals were asked for.</param>
    /// <param name="LmgSpread">How sure the mean gain is; null unless intervals were asked for.</param>
    /// <param name="Performance">Mean score, index points, over all who rated it.</param>
    /// <param name="Quadrant"><c>keep_up</c>, <c>concentrate</c>, <c>low_priority</c> or <c>possible_overkill</c>.</param>
    /// <param name="QuadrantTitle">The same for readers.</param>
    /// <param name="Absence">Why the driver takes no part.</param>
    /// <param name="Arithmetic">How its figures came about; null unless it was asked for.</param>
    internal sealed record DriverEntry(
        string Code,
        LocalText Title,
        string Item,
        FigureBody Correlation,
        FigureBody Beta,
        FigureBody VarianceInflation,
        FigureBody RelativeWeight,
        FigureBody RelativeWeightPercent,
        FigureBody Lmg,
        EstimateBody? RelativeWeightSpread,
        EstimateBody? LmgSpread,
        EstimateBody Performance,
        string? Quadrant,
        string? QuadrantTitle,
        string? Absence,
        IReadOnlyList<string>? Arithmetic
    )
    {
        public static DriverEntry Of(WaveDriver driver, WaveDrivers drivers, bool explain)
        {
            var (of, figures) = (BaseOf(drivers), driver.Figures);
            FigureBody Figure(double? value, string method) => FigureBody.Of(value, of, method, driver.Absence);
            return new DriverEntry(
                driver.Node.Code,
                driver.Node.Title,
                driver.Field.Code,
                Figure(figures?.Correlation, drivers.Weighting.Population is null ? "pearson" : "weighted-pearson"),
                Figure(figures?.Beta, "standardised-ols"),
                Figure(figures?.VarianceInflation, "inverse-correlation-diagonal"),
                Figure(figures?.RelativeWeight, "johnson-relative-weight"),
                FigureBody.Of(
                    figures?.RelativeWeightPercent,
                    of,
                    "johnson-relative-weight",
                    driver.Absence ?? ScoringFault.ZeroDenominator
                ),
                FigureBody.Of(
                    figures?.Dominance,
                    of,
                    "lmg-shapley",
                    driver.Absence is { } reason ? ScoringException.CodeOf(reason) : TooManyDrivers
                ),
                drivers.Spread is { } spread
                    ? EstimateBody.Of(spread.RelativeWeightOf(driver.Field), Percentiles)
                    : null,
                drivers.Spread is { } gains ? EstimateBody.Of(gains.DominanceOf(driver.Field), Percentiles) : null,
                EstimateBody.Of(driver.Performance, "taylor-t"),
                driver.Quadrant is { } quadrant
                    ? JsonNamingPolicy.SnakeCaseLower.ConvertName(quadrant.ToString())
                    : null,
                driver.Quadrant is { } named ? DriverArithmetic.NameOf(named) : null,
                driver.Absence is { } absence ? ScoringException.CodeOf(absence) : null,
                explain ? DriverArithmetic.Describe(driver, drivers) : null
            );
        }
    }
}
