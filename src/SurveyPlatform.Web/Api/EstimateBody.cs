using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>A number with its error, unrounded, or the reason why there is none.</summary>
/// <param name="Value">The number; null where it does not exist.</param>
/// <param name="StandardError">In the unit of the value.</param>
/// <param name="Low">Lower bound of the interval, at the confidence level of the survey.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Base">How many respondents it rests on; null where that is hidden, too.</param>
/// <param name="EffectiveBase">How many equally weighted ones would tell as much; null where that would tell how many a hidden group has.</param>
/// <param name="DegreesOfFreedom">Those of the interval.</param>
/// <param name="Method">How error and interval were made.</param>
/// <param name="Degenerate">Everybody said the same, so that the interval of the share is the binomial law's.</param>
/// <param name="Absence">
/// Why there is no value, such as ALL_MISSING; SUPPRESSED where too few respondents stand behind it, or it would give such a
/// figure away.
/// </param>
/// <param name="IntervalAbsence">Why a value has no interval: TOO_FEW_CASES without degrees of freedom.</param>
/// <param name="Arithmetic">How it came about, one step a line; null unless that was asked for.</param>
internal sealed record EstimateBody(
    double? Value,
    double? StandardError,
    double? Low,
    double? High,
    int? Base,
    double? EffectiveBase,
    int? DegreesOfFreedom,
    string Method,
    bool Degenerate,
    string? Absence,
    string? IntervalAbsence,
    IReadOnlyList<string>? Arithmetic
)
{
    /// <summary>METHOD §6.2: a share without variance has Clopper and Pearson's interval, whatever method was asked for.</summary>
    private const string Beta = "taylor-beta";

    public static EstimateBody Of(Estimate estimate, string method)
    {
        var isHidden = estimate.Absence is ScoringFault.Suppressed;
        return new EstimateBody(
            estimate.Value,
            estimate.StandardError,
            estimate.Low,
            estimate.High,
            isHidden ? null : estimate.Base,
            isHidden ? null : estimate.EffectiveBase,
            isHidden ? null : estimate.DegreesOfFreedom,
            estimate.IsDegenerate ? Beta : method,
            estimate.IsDegenerate,
            estimate.Absence is { } reason ? ScoringException.CodeOf(reason) : null,
            estimate is { Value: not null, Low: null } ? ScoringException.CodeOf(ScoringFault.TooFewCases) : null,
            estimate.Arithmetic.Count > 0 ? estimate.Arithmetic : null
        );
    }
}
