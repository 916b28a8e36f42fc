using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>The small change of the fixtures: texts, estimates, measures, groups.</summary>
internal static class Sample
{
    public static LocalText Text(string chinese, string? english = null) =>
        english is null
            ? LocalText.InChinese(chinese)
            : new([new(LocalText.Chinese, chinese), new(LocalText.English, english)]);

    public static Estimate Estimate(double value, double error, int n) =>
        new()
        {
            Value = value,
            StandardError = error,
            Low = value - (1.96 * error),
            High = value + (1.96 * error),
            DegreesOfFreedom = n - 1,
            Base = n,
            EffectiveBase = n / 1.137,
        };

    /// <summary>A value without degrees of freedom: one response.</summary>
    public static Estimate Single(double value) =>
        new()
        {
            Value = value,
            StandardError = 0,
            Base = 1,
            EffectiveBase = 1,
        };

    /// <summary>Three estimates that hang together, with all the digits that a double has.</summary>
    public static Measures Measures(double score, int n) =>
        new(
            Estimate(score, 24.7 / Math.Sqrt(n), n),
            Estimate(score / 113, 0.4 / Math.Sqrt(n), n),
            Estimate(1 - (100 - score) / 321, 0.3 / Math.Sqrt(n), (int)(n * 1.07))
        );

    public static Measures NoMeasures(ScoringFault reason) =>
        new(
            Scoring.Estimates.Estimate.None(reason),
            Scoring.Estimates.Estimate.None(reason),
            Scoring.Estimates.Estimate.None(reason)
        );

    public static Group Group(string code, string chinese, string? english = null) => new(code, Text(chinese, english));

    /// <summary>A number between 0 and 1 that looks like chance and is always the same.</summary>
    public static double Jitter(int seed)
    {
        var wave = Math.Sin((seed * 12.9898) + 4.1414) * 43758.5453;
        return wave - Math.Floor(wave);
    }
}
