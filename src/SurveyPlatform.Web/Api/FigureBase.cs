namespace SurveyPlatform.Web.Api;

/// <summary>Whom a number rests on.</summary>
/// <param name="Count">How many respondents.</param>
/// <param name="Effective">How many equally weighted ones would tell as much; null where that would tell how many a hidden group has.</param>
internal readonly record struct FigureBase(int Count, double? Effective);
