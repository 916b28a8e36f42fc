using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>A number, unrounded, or the reason why there is none.</summary>
/// <param name="Value">The number; null where it does not exist.</param>
/// <param name="Base">How many respondents it rests on.</param>
/// <param name="EffectiveBase">How many equally weighted ones would tell as much.</param>
/// <param name="Method">How it was made.</param>
/// <param name="Absence">Why there is no value, such as ZERO_VARIANCE.</param>
internal sealed record FigureBody(double? Value, int Base, double EffectiveBase, string Method, string? Absence)
{
    /// <param name="value">The number.</param>
    /// <param name="of">Whom it rests on.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="otherwise">Why there is none, where there is none.</param>
    public static FigureBody Of(double? value, FigureBase of, string method, ScoringFault? otherwise) =>
        Of(value, of, method, otherwise is { } reason ? ScoringException.CodeOf(reason) : null);

    public static FigureBody Of(double? value, FigureBase of, string method, string? otherwise) =>
        new(value, of.Count, of.Effective, method, value is null ? otherwise : null);
}
