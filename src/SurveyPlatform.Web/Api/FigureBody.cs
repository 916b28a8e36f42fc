using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>A number, unrounded, or the reason why there is none.</summary>
/// <param name="Value">The number; null where it does not exist.</param>
/// <param name="Base">How many respondents it rests on; null where that is hidden, too.</param>
/// <param name="EffectiveBase">How many equally weighted ones would tell as much; null where that would tell how many a hidden group has.</param>
/// <param name="Method">How it was made.</param>
/// <param name="Absence">Why there is no value, such as ZERO_VARIANCE; SUPPRESSED where too few respondents stand behind it.</param>
internal sealed record FigureBody(double? Value, int? Base, double? EffectiveBase, string Method, string? Absence)
{
    private static readonly string Hidden = ScoringException.CodeOf(ScoringFault.Suppressed);

    /// <param name="value">A number that is there.</param>
    /// <param name="of">Whom it rests on.</param>
    /// <param name="method">How it was made.</param>
    public static FigureBody Of(double value, FigureBase of, string method) =>
        new(value, of.Count, of.Effective, method, Absence: null);

    /// <param name="value">The number.</param>
    /// <param name="of">Whom it rests on.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="otherwise">Why there is none, where there is none.</param>
    public static FigureBody Of(double? value, FigureBase of, string method, ScoringFault? otherwise) =>
        Of(value, of, method, otherwise is { } reason ? ScoringException.CodeOf(reason) : null);

    public static FigureBody Of(double? value, FigureBase of, string method, string? otherwise)
    {
        var absence = value is null ? otherwise : null;
        var isHidden = string.Equals(absence, Hidden, StringComparison.Ordinal);
        return new FigureBody(value, isHidden ? null : of.Count, isHidden ? null : of.Effective, method, absence);
    }
}
