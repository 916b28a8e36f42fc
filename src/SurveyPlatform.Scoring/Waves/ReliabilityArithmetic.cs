using SurveyPlatform.Scoring.Printing;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Writes how the reliability of some ratings came about, with the numbers put in.</summary>
/// <remarks>
/// Without mean and variance of a single rating: sets of ratings rest on complete responses, of which one set may have one more than
/// another, and the two means would tell what that one said.
/// </remarks>
internal static class ReliabilityArithmetic
{
    /// <returns>One line a step; one with the reason when there is no α.</returns>
    public static IReadOnlyList<string> Describe(SetReliability set) =>
        set.Alpha is { } alpha
            ?
            [
                .. OfAlpha(set, alpha),
                .. alpha.Items.Select((item, i) => OfItem(set.Items[i].Code, item)),
                .. OfAdequacy(set),
            ]
            : [$"α: {ScoringException.CodeOf(set.Absence!.Value)}"];

    private static IEnumerable<string> OfAlpha(SetReliability set, Reliability alpha)
    {
        var (k, variances) = (
            set.Items.Count,
            alpha.Items.Select(item => item.StandardDeviation * item.StandardDeviation)
        );
        var (sum, total) = (variances.Sum(), set.VarianceOfTotal!.Value);
        yield return $"n = {set.Base}, k = {k}";
        yield return $"ΣVar = {Printed.Number(sum)}; Var total = {Printed.Number(total)}";
        yield return $"α = k/(k−1)·(1 − ΣVar/Var total) = {k}/{k - 1}·(1 − {Printed.Number(sum)}/{Printed.Number(total)}) = {Printed.Number(alpha.Alpha)}";
        if (alpha is { Low: { } low, High: { } high })
        {
            yield return $"{Printed.Number(100 * set.Level)} % by Feldt: 1 − (1 − α)·F with {set.Base - 1} and {(set.Base - 1) * (k - 1)} degrees of freedom: {Printed.Number(low)} to {Printed.Number(high)}";
        }

        var mean = Printed.Number(alpha.AverageCorrelation);
        yield return $"r̄ = mean of {k * (k - 1) / 2} correlations = {mean}";
        if (alpha.StandardisedAlpha is { } standardised)
        {
            yield return $"standardised α = k·r̄/(1 + (k−1)·r̄) = {k}·{mean}/(1 + {k - 1}·{mean}) = {Printed.Number(standardised)}";
        }
    }

    private static string OfItem(string code, ItemReliability item)
    {
        var total = item.CorrectedItemTotal is { } correlation ? Printed.Number(correlation) : "–";
        var dropped = item.AlphaIfDropped is { } alpha ? Printed.Number(alpha) : "–";
        return $"{code}: r with the sum of the others {total}, α of the others {dropped}";
    }

    private static IEnumerable<string> OfAdequacy(SetReliability set)
    {
        if (set.Adequacy is not { } adequacy)
        {
            yield break;
        }

        if (adequacy.Overall is { } kmo)
        {
            yield return $"KMO = Σr²/(Σr² + Σq²), q partial correlations: {Printed.Number(kmo)}";
        }

        var p = set.Items.Count;
        yield return $"Bartlett: χ² = −ln|R|·(n − 1 − (2p + 5)/6) = {Printed.Number(adequacy.ChiSquare)} with p(p − 1)/2 = {p}·{p - 1}/2 = {adequacy.DegreesOfFreedom} degrees of freedom: p-value {Printed.Number(adequacy.PValue)}";
    }
}
