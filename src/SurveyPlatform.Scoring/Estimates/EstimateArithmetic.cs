using System.Globalization;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Writes down how an estimate came about, so that a reader with a calculator can follow it.</summary>
/// <remarks>Formulas and numbers only, so that the lines need no translation: ten significant digits, points as decimal signs.</remarks>
public static class EstimateArithmetic
{
    /// <summary>Writes down a mean of values between symmetric bounds.</summary>
    /// <param name="origin">How the value came about, see <see cref="OfSums"/> and <see cref="OfParts"/>.</param>
    /// <param name="estimate">The mean with its error.</param>
    /// <returns>One step a line: the mean, its base, its error, its interval; empty where the estimate is absent.</returns>
    public static IReadOnlyList<string> OfMean(Func<string> origin, Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.Value is null ? [] : [origin(), BaseOf(estimate), .. SymmetricInterval(estimate)];
    }

    /// <summary>Writes down a share between the bounds of Wilson, or of Clopper and Pearson where all said the same.</summary>
    /// <param name="origin">How the value came about, see <see cref="OfSums"/> and <see cref="OfParts"/>.</param>
    /// <param name="estimate">A mean of zeros and ones with its error.</param>
    /// <returns>One step a line: the share, its base, its error, its interval; empty where the estimate is absent.</returns>
    public static IReadOnlyList<string> OfShare(Func<string> origin, Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.Value is null ? [] : [origin(), BaseOf(estimate), .. ShareInterval(estimate)];
    }

    /// <summary>Writes down a weighted mean of answers.</summary>
    /// <param name="weight">Σw over the rows that it rests on.</param>
    /// <param name="weightedWorth">Σwy over the same.</param>
    /// <returns>One line.</returns>
    public static string OfSums(double weight, double weightedWorth) =>
        $"Σw = {Write(weight)}; Σwy = {Write(weightedWorth)}; Σwy / Σw = {Write(weightedWorth / weight)}";

    /// <summary>Writes down a weighted mean of answers of which the sums of weights must not be told.</summary>
    /// <param name="mean">Σwy / Σw.</param>
    /// <returns>One line.</returns>
    public static string OfHiddenSums(double mean) =>
        $"Σw, Σwy: {ScoringException.CodeOf(ScoringFault.Suppressed)}; Σwy / Σw = {Write(mean)}";

    /// <summary>Writes down a weighted mean of other estimates.</summary>
    /// <param name="shares">The weight of each part.</param>
    /// <param name="parts">The value of each part; absent ones are left out, and the weights of the others raised to sum to 1.</param>
    /// <returns>One line.</returns>
    public static string OfParts(IReadOnlyList<double> shares, IReadOnlyList<double?> parts)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(parts);
        int[] used = [.. Enumerable.Range(0, parts.Count).Where(i => shares[i] > 0 && parts[i] is not null)];
        var sum = used.Sum(i => shares[i]);
        var products = used.Select(i => $"{Write(shares[i])} × {Write(parts[i]!.Value)}");
        return $"({string.Join(" + ", products)}) / {Write(sum)} = {Write(used.Sum(i => shares[i] * parts[i]!.Value) / sum)}";
    }

    private static string BaseOf(Estimate estimate) =>
        estimate.EffectiveBase is { } effective
            ? $"n = {estimate.Base}; n_eff = (Σw)² / Σw² = {Write(effective)}"
            : $"n = {estimate.Base}; n_eff: {ScoringException.CodeOf(ScoringFault.Suppressed)}";

    private static IEnumerable<string> SymmetricInterval(Estimate estimate)
    {
        yield return ErrorOf(estimate);
        if (estimate is { Low: { } low, High: { } high, StandardError: { } error })
        {
            var t = Quantiles.StudentT((1 + estimate.Level) / 2, estimate.DegreesOfFreedom);
            yield return $"{TOf(estimate, t)}; {Write(estimate.Value!.Value)} ± {Write(t)} × {Write(error)} = [{Write(low)}, {Write(high)}]";
        }
    }

    private static IEnumerable<string> ShareInterval(Estimate estimate)
    {
        yield return ErrorOf(estimate);
        if (estimate is not { Value: { } p, Low: { } low, High: { } high, StandardError: { } error })
        {
            yield break;
        }

        var t = Quantiles.StudentT((1 + estimate.Level) / 2, estimate.DegreesOfFreedom);
        yield return TOf(estimate, t);
        if (estimate.IsDegenerate)
        {
            var ratio = Quantiles.StudentT((1 + estimate.Level) / 2, estimate.Base - 1) / t;
            yield return $"V = 0: Clopper–Pearson, n* = n (t(n − 1) / t(df))² = {Write(estimate.Base * ratio * ratio)}: [{Write(low)}, {Write(high)}]";
            yield break;
        }

        yield return $"Wilson, n* = p (1 − p) / V = {Write(p * (1 - p) / (error * error))}; "
            + $"(p + t²/2n* ± t √(p (1 − p)/n* + t²/4n*²)) / (1 + t²/n*) = [{Write(low)}, {Write(high)}]";
    }

    private static string ErrorOf(Estimate estimate) =>
        $"V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (t_hi − t̄_h)² = {Write(estimate.StandardError!.Value * estimate.StandardError.Value)}; se = √V = {Write(estimate.StandardError.Value)}";

    private static string TOf(Estimate estimate, double t) =>
        $"t({Write((1 + estimate.Level) / 2)}; {estimate.DegreesOfFreedom}) = {Write(t)}";

    private static string Write(double number) => number.ToString("G10", CultureInfo.InvariantCulture);
}
