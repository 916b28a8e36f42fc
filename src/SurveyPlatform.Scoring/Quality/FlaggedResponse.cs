namespace SurveyPlatform.Scoring.Quality;

/// <summary>What stands out in one response to a grid of items.</summary>
/// <param name="IsSpeeder">Answered in less than the share of the median time that the rules name; never so without a time.</param>
/// <param name="LongestRun">The longest run of equal answers, unanswered items passed over; 0 without an answer.</param>
/// <param name="Variation">
/// Standard deviation of the answers other than 不了解, in scale points, n − 1 below the line; <see langword="null"/> with fewer than
/// two.
/// </param>
/// <param name="IsStraightLiner">Enough answers, one long run of them, and hardly any variation. On a short, all-positive grid no proof.</param>
/// <param name="Answered">Items with an answer, 不了解 among them.</param>
/// <param name="MissingRate">Share of the items without an answer, 0–1.</param>
/// <param name="DontKnowRate">Share of the answers that are 不了解, 0–1; 0 without an answer.</param>
/// <param name="DuplicateOf">The first row, from 0, with the very same answers and gaps; <see langword="null"/> when there is none.</param>
/// <remarks>Source: METHOD.md §14.</remarks>
public sealed record FlaggedResponse(
    bool IsSpeeder,
    int LongestRun,
    double? Variation,
    bool IsStraightLiner,
    int Answered,
    double MissingRate,
    double DontKnowRate,
    int? DuplicateOf
);
