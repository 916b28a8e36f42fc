using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests;

/// <summary>Columns of equal length, and two numbers beside them, of any size and kind that a caller could hand in.</summary>
/// <param name="X">One a row.</param>
/// <param name="Y">One a row.</param>
/// <param name="Z">One a row.</param>
/// <param name="Sizes">One a row, mostly fit to be weights or errors.</param>
/// <param name="One">A number.</param>
/// <param name="Other">Another.</param>
internal sealed record AnyNumbers(double[] X, double[] Y, double[] Z, double[] Sizes, double One, double Other)
{
    private static readonly Gen<double> Usual = OneOf(0, 1, 2, 3, 4, 5, 0.5, 100, -1);
    private static readonly Gen<double> Huge = OneOf(1e308, 1.7e308, -1e308, -1.7e308, 1e307, 1e160, 1, 0);
    private static readonly Gen<double> Tiny = OneOf(5e-324, 1e-320, 1e-308, 1e-170, 1e-160, -1e-160, 0);
    private static readonly Gen<double> NoNumber = OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity);
    private static readonly Gen<double> Mixed = Gen.Frequency((9, Usual), (3, Huge), (3, Tiny), (1, NoNumber));
    private static readonly Gen<int> Lengths = Gen.Frequency((1, Gen.Const(0)), (1, Gen.Const(1)), (8, Gen.Int[2, 30]));

    /// <summary>Draws them: empty, of one row, all missing, huge, tiny and mixed.</summary>
    public static Gen<AnyNumbers> Any { get; } =
        Lengths.SelectMany(length =>
            Gen.Select(Column(length), Column(length), Column(length), Column(length), Mixed, Mixed)
                .Select(drawn => new AnyNumbers(
                    drawn.Item1,
                    drawn.Item2,
                    drawn.Item3,
                    Array.ConvertAll(drawn.Item4, SizeOf),
                    drawn.Item5,
                    drawn.Item6
                ))
        );

    /// <summary>Three groups of rows.</summary>
    public Partition Groups => Partition.Of([.. X.Select((_, row) => (string?)$"g{row % 3}")]);

    /// <summary>All rows.</summary>
    public Domain Whole => Domain.Whole(X.Length);

    /// <summary>A sample with the sizes for weights; within groups where there is a row for each.</summary>
    public SampleDesign Design() =>
        SampleDesign.Of(
            new SamplingPlan
            {
                Weights = Sizes,
                Strata = X.Length % 2 == 0 ? Groups : null,
                LonelyPsu = LonelyPsu.Adjust,
            }
        );

    /// <summary>Small whole numbers, one a row.</summary>
    public int[] Counts(int most) => Array.ConvertAll(X, value => Math.Abs(value.GetHashCode()) % (most + 1));

    private static Gen<double[]> Column(int length) =>
        Gen.Frequency(
            (4, Usual.Array[length]),
            (2, Huge.Array[length]),
            (2, Tiny.Array[length]),
            (1, Gen.Const(double.NaN).Array[length]),
            (4, Mixed.Array[length])
        );

    private static Gen<double> OneOf(params double[] numbers) => Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);

    // Negative and infinite ones would end most calls at once; NaN stays to be refused.
    private static double SizeOf(double value) => double.IsInfinity(value) ? 1 : Math.Abs(value);
}
