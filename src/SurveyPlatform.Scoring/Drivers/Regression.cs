using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>The standardised regression of the outcome on all drivers.</summary>
internal sealed class Regression
{
    // An R² below this is the rounding of correlations that are zero.
    private const double Rounding = 1e-24;

    private readonly Matrix<double> inverse;
    private readonly Vector<double> withOutcome;
    private readonly Vector<double> betas;
    private readonly int? degreesOfFreedom;

    /// <param name="inverse">R⁻¹ of the drivers.</param>
    /// <param name="withOutcome">r of each driver with the outcome.</param>
    /// <param name="degreesOfFreedom">n − p − 1; <see langword="null"/> when the textbook error does not hold.</param>
    public Regression(Matrix<double> inverse, Vector<double> withOutcome, int? degreesOfFreedom)
    {
        this.inverse = inverse;
        this.withOutcome = withOutcome;
        this.degreesOfFreedom = degreesOfFreedom;
        betas = inverse * withOutcome;
        RSquared = Math.Clamp(betas * withOutcome, 0, 1);
    }

    public double RSquared { get; }

    public Driver Read(int driver, double relativeWeight, double? dominance) =>
        new(
            withOutcome[driver],
            betas[driver],
            degreesOfFreedom is { } df ? PValue(driver, df) : null,
            inverse[driver, driver],
            relativeWeight,
            RSquared > Rounding ? 100 * relativeWeight / RSquared : null,
            dominance
        );

    // se(β) = √((1 − R²)(R⁻¹)_jj / df). A perfect fit leaves no error, and then t is infinite and p 0.
    private double PValue(int driver, int df)
    {
        var error = Math.Sqrt((1 - RSquared) * inverse[driver, driver] / df);
        return Math.Abs(betas[driver]) > 0 ? TailProbabilities.StudentT(betas[driver] / error, df) : 1;
    }
}
