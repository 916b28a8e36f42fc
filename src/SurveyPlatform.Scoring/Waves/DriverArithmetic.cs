using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Writes how the importance of drivers came about, with the numbers put in.</summary>
/// <remarks>Source: METHOD.md §9; Johnson (2000), Lindeman, Merenda and Gold (1980), Martilla and James (1977).</remarks>
public static class DriverArithmetic
{
    /// <summary>Writes what holds of all drivers together.</summary>
    /// <param name="drivers">The drivers of a wave.</param>
    /// <returns>One line a step, shares of variance without unit; one with the reason when there is no importance.</returns>
    /// <exception cref="ArgumentNullException">The drivers are missing.</exception>
    /// <exception cref="OverflowException">A number is not finite.</exception>
    public static IReadOnlyList<string> Describe(WaveDrivers drivers)
    {
        ArgumentNullException.ThrowIfNull(drivers);
        if (drivers.Importance is not { } importance)
        {
            return [$"R²: {ScoringException.CodeOf(drivers.Absence!.Value)}"];
        }

        var rSquared = Printed.Number(importance.RSquared);
        var lines = new List<string>
        {
            $"n = {drivers.Base} complete responses, effective base (Σw)²/Σw² = {(drivers.EffectiveBase is { } effective ? Printed.Number(effective) : ScoringException.CodeOf(ScoringFault.Suppressed))}",
            $"R² = Σ β·r = {Printed.Sum(importance.Drivers.Select(driver => $"{Printed.Number(driver.Beta)}·{Printed.Number(driver.Correlation)}"))} = {rSquared}",
            $"R² = Σ ε = {Printed.Sum(importance.Drivers.Select(driver => driver.RelativeWeight))} = {rSquared}",
        };
        if (importance.Drivers.All(driver => driver.Dominance is not null))
        {
            lines.Add(
                $"R² = Σ LMG = {Printed.Sum(importance.Drivers.Select(driver => driver.Dominance!.Value))} = {rSquared}"
            );
        }

        if (drivers.Matrix is { } matrix)
        {
            lines.Add(
                $"lines at the {(drivers.Crossing == Crossing.Median ? "median" : "mean")}: importance {Printed.Number(matrix.CrossImportance)}, performance {Printed.Number(matrix.CrossPerformance)}; from a line on counts as high"
            );
        }

        return lines;
    }

    /// <summary>Writes what holds of one driver.</summary>
    /// <param name="driver">One of them.</param>
    /// <param name="drivers">The drivers of a wave.</param>
    /// <returns>One line a step, in shares of variance and index points; one with the reason when it takes no part.</returns>
    /// <exception cref="ArgumentNullException">The driver or the drivers are missing.</exception>
    /// <exception cref="OverflowException">A number is not finite.</exception>
    public static IReadOnlyList<string> Describe(WaveDriver driver, WaveDrivers drivers)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(drivers);
        if (driver.Figures is not { } figures)
        {
            return [$"{driver.Node.Code}: {ScoringException.CodeOf(driver.Absence!.Value)}"];
        }

        var terms = figures.Loadings.Zip(
            drivers.Importance!.Components,
            (loading, component) => $"{Printed.Number(loading)}²·{Printed.Number(component)}²"
        );
        var lines = new List<string>
        {
            $"{driver.Node.Code}: r = Σw(x − x̄)(y − ȳ) / √(Σw(x − x̄)² Σw(y − ȳ)²) = {Printed.Number(figures.Correlation)}",
            $"β = Σ R⁻¹ r = {Printed.Number(figures.Beta)}; VIF = R⁻¹ on the diagonal = {Printed.Number(figures.VarianceInflation)}",
            $"ε = Σ Λ²b² = {Printed.Sum(terms)} = {Printed.Number(figures.RelativeWeight)}",
        };
        if (figures.RelativeWeightPercent is { } percent)
        {
            lines.Add(
                $"100 ε / R² = 100 · {Printed.Number(figures.RelativeWeight)} / {Printed.Number(drivers.Importance.RSquared)} = {Printed.Number(percent)}"
            );
        }

        if (figures.Dominance is { } dominance)
        {
            lines.Add(
                $"LMG = mean gain in R² on entering first, second, …: ({Printed.Sum(figures.Gains)}) / {figures.Gains.Count} = {Printed.Number(dominance)}"
            );
        }

        if (drivers.Matrix is { } matrix && driver is { Quadrant: { } quadrant, Performance.Value: { } performance })
        {
            lines.Add(
                $"importance {Held(figures.RelativeWeight, matrix.CrossImportance)}, performance {Held(performance, matrix.CrossPerformance)}: {NameOf(quadrant)}"
            );
        }

        return lines;
    }

    private static string Held(double value, double line) =>
        $"{Printed.Number(value)} {(value >= line ? "≥" : "<")} {Printed.Number(line)}";

    /// <summary>Names a quadrant as reports do.</summary>
    /// <param name="quadrant">Any; what is none of them is named as the last.</param>
    /// <returns>Its Chinese name; it never throws.</returns>
    public static string NameOf(Quadrant quadrant) =>
        quadrant switch
        {
            Quadrant.KeepUp => "优势",
            Quadrant.Concentrate => "改进",
            Quadrant.LowPriority => "次要",
            _ => "维持",
        };
}
