using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The responses of a wave by the helpers who wrote them down, each held against all.</summary>
/// <remarks>Straight-liners as in <see cref="WaveQuality"/>, by the usual rules. Source: METHOD.md §14.</remarks>
public static class WaveAssistance
{
    /// <param name="frame">One row a response.</param>
    /// <param name="questionnaire">The one that the frame was built with.</param>
    /// <returns>First the figures of all responses, then those of each helper who filed any, in the order of their codes.</returns>
    public static IReadOnlyList<HelperFigures> Of(ResponseFrame frame, PreparedQuestionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var rules = new ResponseQualityRules { DontKnow = new HashSet<double> { RatingValues.DontKnow } };
        var grid = WaveQuality.ColumnsOf(frame, RatingValues.FieldsOf(questionnaire));
        var quality = ResponseQuality.Of(frame.Seconds, grid, rules);
        var rows = Enumerable.Range(0, frame.Count).ToList();
        return
        [
            FiguresOf(helper: null, rows),
            .. rows.Where(row => frame.Assistance.HelperAt(row) is not null)
                .GroupBy(row => frame.Assistance.HelperAt(row)!, StringComparer.Ordinal)
                .OrderBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => FiguresOf(own.Key, [.. own])),
        ];

        HelperFigures FiguresOf(string? helper, IReadOnlyList<int> own)
        {
            var rated = own.Where(row => quality.Responses[row].Answered >= rules.LeastAnswered).ToList();
            return new HelperFigures(
                helper,
                own.Count,
                own.Select(row => frame.Assistance.ModeAt(row))
                    .OfType<AnswerMode>()
                    .CountBy(mode => mode)
                    .ToDictionary(),
                MedianOf(frame, own),
                rated.Count == 0
                    ? null
                    : (double)rated.Count(row => quality.Responses[row].IsStraightLiner) / rated.Count
            );
        }
    }

    private static double? MedianOf(ResponseFrame frame, IEnumerable<int> own)
    {
        var times = new List<double>();
        foreach (var row in own)
        {
            if (frame.Seconds[row] > 0)
            {
                times.Add(frame.Seconds[row]);
            }
        }

        return times.Count == 0 ? null : Centre.Median([.. times]);
    }
}
