using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The score of an index node held against another score of it.</summary>
/// <param name="Node">The node, as the questionnaire of the wave that was asked about has it.</param>
/// <param name="Group">The group of respondents that is held against all others; null where waves are compared.</param>
/// <param name="Score">The score that was asked about, in index points.</param>
/// <param name="Other">What it is held against: the score of the earlier wave, or of all other respondents.</param>
/// <param name="Difference">Score less other with its test, or the reason why there is none; null where the series is broken.</param>
public sealed record ComparedNode(IndexNode Node, Group? Group, Estimate Score, Estimate Other, Difference? Difference)
{
    /// <summary>What broke the series; null where it is none or unbroken.</summary>
    public SeriesBreak? Break { get; init; }

    /// <summary>By Holm, over all comparisons of the table; null where nothing was tested.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>The confidence level of the whole table, between 0 and 1.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>Whether the two differ, at the level of the whole table.</summary>
    public bool IsSignificant => AdjustedPValue < 1 - Level;

    /// <summary>Adjusts the p-values of a whole table.</summary>
    /// <param name="compared">All comparisons that are shown together.</param>
    /// <param name="level">The confidence level of them all.</param>
    internal static IReadOnlyList<ComparedNode> Adjust(IReadOnlyList<ComparedNode> compared, double level)
    {
        var adjusted = Multiplicity.Adjust([.. compared.Select(one => one.Difference?.PValue)]);
        return [.. compared.Zip(adjusted, (one, p) => one with { AdjustedPValue = p, Level = level })];
    }
}
