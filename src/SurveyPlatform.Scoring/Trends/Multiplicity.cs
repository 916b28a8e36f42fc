namespace SurveyPlatform.Scoring.Trends;

/// <summary>Adjusts the p-values of a table for there being many. The family is all comparisons that are shown together.</summary>
/// <remarks>Source: METHOD.md §12; Holm (1979), Hochberg (1988), Benjamini and Hochberg (1995), Benjamini and Yekutieli (2001).</remarks>
public static class Multiplicity
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">0–1 each; <see langword="null"/> where nothing was tested, which does not count as a comparison.</param>
    /// <param name="method">What to keep small.</param>
    /// <returns>One per entry, same order, at most 1; <see langword="null"/> stays <see langword="null"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1, or the method is unknown.</exception>
    /// <remarks>Agrees with R's p.adjust.</remarks>
    public static IReadOnlyList<double?> Adjust(
        IReadOnlyList<double?> pValues,
        MultiplicityMethod method = MultiplicityMethod.Holm
    )
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var tested = Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).ToArray();
        foreach (var i in tested)
        {
            if (!(pValues[i] >= 0 && pValues[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(pValues), pValues[i], "A p-value lies between 0 and 1.");
            }
        }

        int[] ascending = [.. tested.OrderBy(i => pValues[i])];
        var raised = new double[ascending.Length];
        for (var rank = 0; rank < raised.Length; rank++)
        {
            raised[rank] = Math.Min(1, pValues[ascending[rank]]!.Value * Factor(method, rank + 1, raised.Length));
        }

        KeepOrder(raised, fromSmallest: method is MultiplicityMethod.Holm or MultiplicityMethod.Bonferroni);
        var adjusted = new double?[pValues.Count];
        for (var rank = 0; rank < raised.Length; rank++)
        {
            adjusted[ascending[rank]] = raised[rank];
        }

        return adjusted;
    }

    private static double Factor(MultiplicityMethod method, int rank, int count) =>
        method switch
        {
            MultiplicityMethod.Bonferroni => count,
            MultiplicityMethod.Holm or MultiplicityMethod.Hochberg => count - rank + 1,
            MultiplicityMethod.BenjaminiHochberg => (double)count / rank,
            MultiplicityMethod.BenjaminiYekutieli => Harmonic(count) * count / rank,
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
        };

    private static double Harmonic(int count)
    {
        var sum = 0.0;
        for (var i = count; i >= 1; i--)
        {
            sum += 1.0 / i;
        }

        return sum;
    }

    // Step-down methods carry the largest value so far upwards, step-up methods the smallest downwards: a larger p stays larger.
    private static void KeepOrder(double[] raised, bool fromSmallest)
    {
        for (var i = 1; i < raised.Length; i++)
        {
            if (fromSmallest)
            {
                raised[i] = Math.Max(raised[i], raised[i - 1]);
            }
            else
            {
                raised[^(i + 1)] = Math.Min(raised[^(i + 1)], raised[^i]);
            }
        }
    }
}
