using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;
using SurveyPlatform.Web.Console.Language;

namespace SurveyPlatform.Web.Console.Sections;

/// <summary>Estimates as people read them: with one decimal, their interval, and the reason where there is no number.</summary>
internal static class EstimateWords
{
    /// <summary>A figure that rests on fewer respondents is flagged, as it may change much from one sample to the next.</summary>
    public const int ThinBase = 30;

    /// <summary>0 respondents are not few: there is no figure then, and its reason is told.</summary>
    public static bool IsThin(this Estimate estimate) => estimate is { Value: not null, Base: < ThinBase };

    public static string Score(this Words words, Estimate estimate) =>
        estimate.Value is { } points ? Figures.Score(points) : words.Mark(estimate);

    public static string Rate(this Words words, Estimate estimate) =>
        estimate.Value is { } share ? Figures.Percent(share) : words.Mark(estimate);

    public static string Rate(this Words words, double? share) =>
        share is { } known ? Figures.Percent(known) : words["Mark.None"];

    /// <summary>A number of respondents, or the mark of one that is hidden.</summary>
    public static string Count(this Words words, int? count) =>
        count is { } known ? Figures.Count(known) : words["Mark.Hidden"];

    /// <summary>How many respondents stand behind an estimate.</summary>
    public static string Base(this Words words, Estimate estimate) =>
        words.Count(estimate.Absence is ScoringFault.Suppressed ? null : estimate.Base);

    public static string EffectiveBase(this Words words, Estimate estimate) =>
        estimate is { EffectiveBase: { } effective, Absence: not ScoringFault.Suppressed }
            ? Figures.Count(effective)
            : words["Mark.Hidden"];

    public static string ScoreInterval(this Words words, Estimate estimate) => words.Interval(estimate, Figures.Score);

    public static string RateInterval(this Words words, Estimate estimate) => words.Interval(estimate, Figures.Percent);

    /// <summary>Why there is no number; empty where there is one.</summary>
    public static string Reason(this Words words, Estimate estimate) =>
        estimate.Absence is { } absence ? words.Find($"Absence.{absence}") ?? words["Absence.Other"] : string.Empty;

    private static string Mark(this Words words, Estimate estimate) =>
        words[estimate.Absence is ScoringFault.Suppressed ? "Mark.Hidden" : "Mark.None"];

    private static string Interval(this Words words, Estimate estimate, Func<double, string> write) =>
        estimate switch
        {
            { Value: null } => words.Mark(estimate),
            { Low: { } low, High: { } high } => words.Fill("Mark.Interval", write(low), write(high)),
            _ => words["Mark.NoInterval"],
        };
}
