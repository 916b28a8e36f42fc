namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>The mean consistency index of matrices filled at random: the yardstick that consistency is measured by.</summary>
/// <remarks>Tables differ from book to book, and so does the ratio; name the one that was used beside it.</remarks>
public sealed class RandomIndex
{
    private readonly double[] bySize;

    /// <summary>Takes a table.</summary>
    /// <param name="name">How it is cited beside a result.</param>
    /// <param name="bySize">One per size of matrix from 1 upwards; the first two are 0.</param>
    /// <exception cref="ArgumentException">An entry is negative or not finite, or one from size 3 on is 0.</exception>
    public RandomIndex(string name, IReadOnlyList<double> bySize)
    {
        ArgumentNullException.ThrowIfNull(bySize);
        if (bySize.Where((value, i) => !double.IsFinite(value) || (i < 2 ? Math.Abs(value) > 0 : value <= 0)).Any())
        {
            throw new ArgumentException("The index is 0 for sizes 1 and 2, and above 0 from there on.", nameof(bySize));
        }

        Name = name;
        this.bySize = [.. bySize];
    }

    /// <summary>The table taken when none is named. Source: Saaty, The Analytic Hierarchy Process (1980).</summary>
    public static RandomIndex Saaty1980 { get; } =
        new("Saaty 1980", [0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51]);

    /// <summary>Source: Saaty, Theory and Applications of the Analytic Network Process (2005).</summary>
    public static RandomIndex Saaty2005 { get; } =
        new("Saaty 2005", [0, 0, .52, .89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49]);

    /// <summary>The mean of 500 000 random matrices. Source: R's ahpsurvey.</summary>
    public static RandomIndex Simulated { get; } =
        new("500 000 simulated matrices", [0, 0, .5252, .8837, 1.1081, 1.2493, 1.3416, 1.4048, 1.4507, 1.4857]);

    /// <summary>How the table is cited.</summary>
    public string Name { get; }

    /// <summary>Looks a size up.</summary>
    /// <param name="size">How many things are compared, from 1.</param>
    /// <returns>The index; <see langword="null"/> beyond the table.</returns>
    public double? Of(int size) => size >= 1 && size <= bySize.Length ? bySize[size - 1] : null;
}
