using SurveyPlatform.Reporting.Cells;
using SurveyPlatform.Reporting.Texts;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>
/// The columns that every table of scores has in common, so that the interval, the awareness and the base stand beside each
/// score and each rate.
/// </summary>
internal static class MeasureColumns
{
    /// <summary>How many there are.</summary>
    public const int Count = 7;

    /// <summary>Score, its error, its bounds at the level of confidence, satisfied rate, awareness, base.</summary>
    public static IReadOnlyList<Column> Of(Words words, double level) =>
        [
            Column.Number(words["Head.Score"]),
            Column.Number(words["Head.Error"]),
            Column.Number(words.Fill("Head.Low", level)),
            Column.Number(words.Fill("Head.High", level)),
            Column.Number(words["Head.Satisfied"]),
            Column.Number(words["Head.Awareness"]),
            Column.Number(words["Head.Base"]),
        ];

    public static IReadOnlyList<Cell> Cells(Measures measures) =>
        [
            Cell.Of(measures.Score, Formats.Score),
            Cell.ErrorOf(measures.Score, Formats.Error),
            Cell.LowOf(measures.Score, Formats.Score),
            Cell.HighOf(measures.Score, Formats.Score),
            Cell.Of(measures.SatisfiedRate, Formats.Rate),
            Cell.Of(measures.AwarenessRate, Formats.Rate),
            Cell.BaseOf(measures.Score),
        ];
}
