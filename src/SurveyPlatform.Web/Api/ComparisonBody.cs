using System.Text.Json;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>Scores of a wave held against others.</summary>
/// <param name="WaveId">The wave that was asked about.</param>
/// <param name="With">The earlier wave, or the breakdown whose groups are each held against all other respondents.</param>
/// <param name="Adjustment">How p-values are adjusted for there being many, over all entries together.</param>
/// <param name="Entries">One a node of the index tree, and a group where groups are compared.</param>
internal sealed record ComparisonBody(
    Guid WaveId,
    string With,
    string Adjustment,
    IReadOnlyList<ComparisonBody.ComparisonEntry> Entries
)
{
    public static ComparisonBody Of(Guid waveId, string with, IReadOnlyList<ComparedNode> compared, bool isExplained) =>
        new(
            waveId,
            with,
            "holm",
            [.. compared.Select(one => ComparisonEntry.Of(one, isExplained ? CountTests(compared) : null))]
        );

    private static int CountTests(IReadOnlyList<ComparedNode> compared) =>
        compared.Count(one => one.Difference?.PValue is not null);

    /// <summary>One score held against another.</summary>
    /// <param name="Node">The code of the index node.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Group">The code of the group; null where waves are compared.</param>
    /// <param name="Score">In index points.</param>
    /// <param name="Other">The score of the earlier wave, or of all other respondents.</param>
    /// <param name="Difference">Score less other; null where the series is broken.</param>
    /// <param name="Break">What broke the series: wording, scale or weights; null where it is none or unbroken.</param>
    internal sealed record ComparisonEntry(
        string Node,
        LocalText Title,
        string? Group,
        EstimateBody Score,
        EstimateBody Other,
        DifferenceEntry? Difference,
        string? Break
    )
    {
        public static ComparisonEntry Of(ComparedNode one, int? tests) =>
            new(
                one.Node.Code,
                one.Node.Title,
                one.Group?.Code,
                EstimateBody.Of(one.Score, MeasuresBody.Linearisation),
                EstimateBody.Of(one.Other, MeasuresBody.Linearisation),
                one.Difference is { } difference ? DifferenceEntry.Of(one, difference, tests) : null,
                one.Break is { } broken ? JsonNamingPolicy.CamelCase.ConvertName(broken.ToString()) : null
            );
    }

    /// <summary>How far two scores lie apart, with its test.</summary>
    /// <param name="Value">In index points.</param>
    /// <param name="StandardError">In index points, with what the two share in it.</param>
    /// <param name="Statistic">value / standardError.</param>
    /// <param name="DegreesOfFreedom">Those of Student's law.</param>
    /// <param name="PValue">Two-sided, before adjustment.</param>
    /// <param name="AdjustedPValue">After it.</param>
    /// <param name="IsSignificant">Whether the adjusted p-value lies below 1 less the confidence level of the survey.</param>
    /// <param name="Low">Lower bound of the interval, at the confidence level of the survey.</param>
    /// <param name="High">Upper bound.</param>
    /// <param name="Base">How many respondents both scores rest on together.</param>
    /// <param name="EffectiveBase">How many equally weighted ones would tell as much, of both together.</param>
    /// <param name="Method">How the difference was tested.</param>
    /// <param name="Absence">Why there is no test.</param>
    /// <param name="Arithmetic">How it came about, one step a line; null unless that was asked for.</param>
    internal sealed record DifferenceEntry(
        double? Value,
        double? StandardError,
        double? Statistic,
        double? DegreesOfFreedom,
        double? PValue,
        double? AdjustedPValue,
        bool IsSignificant,
        double? Low,
        double? High,
        int? Base,
        double? EffectiveBase,
        string Method,
        string? Absence,
        IReadOnlyList<string>? Arithmetic
    )
    {
        private const string IndependentWaves = "wave-t-smaller-df";
        private const string WithinWave = "contrast-t";

        /// <param name="one">What was compared.</param>
        /// <param name="difference">How far it lies apart.</param>
        /// <param name="tests">How many tests there are in all; null where nobody asked for the arithmetic.</param>
        public static DifferenceEntry Of(ComparedNode one, Difference difference, int? tests) =>
            new(
                difference.Value,
                difference.StandardError,
                difference.Statistic,
                difference.DegreesOfFreedom,
                difference.PValue,
                one.AdjustedPValue,
                one.IsSignificant,
                difference.Low,
                difference.High,
                difference.Value is null ? null : one.Score.Base + one.Other.Base,
                difference.Value is null ? null : one.Score.EffectiveBase + one.Other.EffectiveBase,
                one.Group is null ? IndependentWaves : WithinWave,
                difference.Absence is { } reason ? ScoringException.CodeOf(reason) : null,
                tests is { } count ? ComparisonArithmetic.Describe(one, difference, count) : null
            );
    }
}
