using CsCheck;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Scoring.Tests.Drivers;

/// <summary>What columns have to do with each other knows no unit, be each of its own.</summary>
public sealed class UnitInvarianceTests
{
    // Enough noise on each column, that none follows from the others.
    private static readonly Gen<double[][]> Columns = Gen.Int[0, 1000]
        .Array[36]
        .Select(steps =>
            Enumerable
                .Range(0, 3)
                .Select(column => Enumerable.Range(0, 12).Select(row => steps[12 * column + row] / 8.0 + row).ToArray())
                .ToArray()
        );

    private static readonly double[] Weights = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3];

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void DriverImportance_OfColumnsInAnyUnits_IsTheSame(int exponent) =>
        Columns.Sample(columns =>
        {
            var usual = DriverImportance.Of(columns[0], columns[1..], Weights);
            var other = DriverImportance.Of(
                Units.In(exponent, columns[0]),
                [columns[1], Units.In(-exponent, columns[2])],
                Units.In(exponent / 2, Weights)
            );

            Units.AssertMoved(usual.RSquared, other.RSquared);
            foreach (var (one, scaled) in usual.Drivers.Zip(other.Drivers))
            {
                Units.AssertMoved(one.Beta, scaled.Beta);
                Units.AssertMoved(one.RelativeWeight, scaled.RelativeWeight);
                Units.AssertMoved(one.Dominance, scaled.Dominance);
            }
        });

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void SamplingAdequacy_OfColumnsInAnyUnits_IsTheSame(int exponent) =>
        Columns.Sample(columns =>
        {
            var usual = SamplingAdequacy.Of(columns);
            var other = SamplingAdequacy.Of([
                columns[0],
                Units.In(exponent, columns[1]),
                Units.In(-exponent, columns[2]),
            ]);

            Units.AssertMoved(usual.Overall, other.Overall);
            Units.AssertMoved(usual.ChiSquare, other.ChiSquare);
        });

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Reliability_InAnyUnit_IsTheSame(int exponent) =>
        Columns.Sample(columns =>
        {
            var usual = Reliability.Of(columns);
            var other = Reliability.Of(Array.ConvertAll(columns, column => Units.In(exponent, column)));

            Units.AssertMoved(usual.Alpha, other.Alpha);
            Units.AssertMoved(usual.GuttmanLambda6, other.GuttmanLambda6);
            Units.AssertMoved(usual.Low, other.Low);
            foreach (var (one, scaled) in usual.Items.Zip(other.Items))
            {
                Units.AssertMoved(one.Mean, scaled.Mean, exponent);
                Units.AssertMoved(one.StandardDeviation, scaled.StandardDeviation, exponent);
                Units.AssertMoved(one.CorrectedItemTotal, scaled.CorrectedItemTotal);
            }
        });
}
