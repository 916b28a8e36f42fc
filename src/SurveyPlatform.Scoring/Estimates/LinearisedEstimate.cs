using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>A statistic with the share of each row in its sampling error, so that statistics can be added before their error is taken.</summary>
/// <remarks>
/// z_i is the linearised value of row i: 0 outside the domain and where the item is missing. z of Σ a_k θ_k is Σ a_k z_k,
/// so the standard error of an index node is that of its combined z, with every covariance in it. Source: METHOD.md §4.1.
/// </remarks>
public sealed class LinearisedEstimate
{
    private readonly int[] rows;
    private readonly double[] linearised;

    private LinearisedEstimate(
        SampleDesign design,
        double? value,
        int[] rows,
        double[] linearised,
        ScoringFault? absence
    )
    {
        Design = design;
        Value = value;
        Absence = absence;
        this.rows = rows;
        this.linearised = linearised;
    }

    /// <summary>The design under which it was computed.</summary>
    public SampleDesign Design { get; }

    /// <summary>The point estimate in its own unit, unrounded; <see langword="null"/> when there is none.</summary>
    public double? Value { get; }

    /// <summary>Why there is no value; <see langword="null"/> when there is one.</summary>
    public ScoringFault? Absence { get; }

    /// <summary>The rows it rests on, ascending: in the domain, with a valid answer and a weight above zero.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>z, one per entry of <see cref="Rows"/>, in the unit of the value.</summary>
    public ReadOnlySpan<double> Linearised => linearised;

    internal int[] RowArray => rows;

    internal double[] LinearisedArray => linearised;

    /// <summary>Adds estimates: Σ a_k θ_k, an index node or, with 1 and −1, a difference.</summary>
    /// <param name="coefficients">a_k, one per part, used as they stand: siblings' weights are normalised by the caller.</param>
    /// <param name="parts">At least one, all under the same design; their domains may differ.</param>
    /// <returns>
    /// The sum, resting on the rows of any part; absent, with the reason of the first absent part, when a part has no value.
    /// </returns>
    /// <exception cref="ArgumentException">No part, another number of coefficients, one not finite, or parts of different designs.</exception>
    /// <exception cref="OverflowException">The sum leaves the range of numbers.</exception>
    public static LinearisedEstimate Combine(ReadOnlySpan<double> coefficients, IReadOnlyList<LinearisedEstimate> parts)
    {
        Check(coefficients, parts);
        var design = parts[0].Design;
        if (parts.FirstOrDefault(part => part.Absence is not null) is { } absent)
        {
            return None(design, absent.Absence!.Value);
        }

        var value = coefficients[0] * parts[0].Value!.Value;
        var (rows, z) = (parts[0].rows, Scale(parts[0].linearised, coefficients[0]));
        for (var k = 1; k < parts.Count; k++)
        {
            value += coefficients[k] * parts[k].Value!.Value;
            (rows, z) = Merge(rows, z, parts[k], coefficients[k]);
        }

        return Of(design, value, rows, z);
    }

    /// <summary>Takes the standard error and a symmetric interval.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>Value, se = √V, value ± t(df, (1 + level)/2) · se; no interval when df ≤ 0; absent when there is no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">The error or a bound leaves the range of numbers.</exception>
    public Estimate ToEstimate(double level = Estimate.UsualLevel) => Estimate.Of(this, level);

    /// <summary>The same statistic in another unit.</summary>
    /// <param name="exponent">Of the power of two by which numbers are multiplied, as <see cref="Magnitude.Exponent"/> finds it.</param>
    internal LinearisedEstimate ScaledBy(int exponent) =>
        Value is { } value && exponent != 0
            ? new(Design, Math.ScaleB(value, exponent), rows, Magnitude.Scale(linearised, exponent), Absence)
            : this;

    /// <exception cref="OverflowException">The value, or what a row has in its error, is not finite.</exception>
    internal static LinearisedEstimate Of(SampleDesign design, double value, int[] rows, double[] linearised) =>
        double.IsFinite(value) && Array.TrueForAll(linearised, double.IsFinite)
            ? new(design, value, rows, linearised, null)
            : throw new OverflowException("The weighted sums leave the range of numbers.");

    internal static LinearisedEstimate None(SampleDesign design, ScoringFault reason) =>
        new(design, null, [], [], reason);

    private static void Check(ReadOnlySpan<double> coefficients, IReadOnlyList<LinearisedEstimate> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Count != coefficients.Length)
        {
            throw new ArgumentException("There is one coefficient for each part, and a part.", nameof(coefficients));
        }

        foreach (var coefficient in coefficients)
        {
            if (!double.IsFinite(coefficient))
            {
                throw new ArgumentException("A coefficient is finite.", nameof(coefficients));
            }
        }

        if (parts.Any(part => part.Design != parts[0].Design))
        {
            throw new ArgumentException("Parts are estimated under one design.", nameof(parts));
        }
    }

    private static double[] Scale(double[] z, double coefficient) => Array.ConvertAll(z, value => coefficient * value);

    private static (int[] Rows, double[] Z) Merge(int[] rows, double[] z, LinearisedEstimate part, double coefficient)
    {
        if (rows.AsSpan().SequenceEqual(part.rows))
        {
            for (var i = 0; i < z.Length; i++)
            {
                z[i] += coefficient * part.linearised[i];
            }

            return (rows, z);
        }

        var (mergedRows, mergedZ) = (new List<int>(rows.Length), new List<double>(rows.Length));
        var (left, right) = (0, 0);
        while (left < rows.Length || right < part.rows.Length)
        {
            var row = Math.Min(At(rows, left), At(part.rows, right));
            var sum = At(rows, left) == row ? z[left++] : 0;
            sum += At(part.rows, right) == row ? coefficient * part.linearised[right++] : 0;
            mergedRows.Add(row);
            mergedZ.Add(sum);
        }

        return ([.. mergedRows], [.. mergedZ]);
    }

    private static int At(int[] rows, int position) => position < rows.Length ? rows[position] : int.MaxValue;
}
