using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How the work of one helper looks, so that invented responses are noticed. It proves nothing by itself.</summary>
/// <param name="Helper">The code; <see langword="null"/> for all responses of the wave, which the others are held against.</param>
/// <param name="Responses">How many were filed.</param>
/// <param name="ByMode">How many in each mode that has any.</param>
/// <param name="MedianSeconds">Median of the times taken, in seconds; <see langword="null"/> when nothing measured one.</param>
/// <param name="StraightLiners">
/// Share of straight-liners among the responses with enough rating answers to be one, 0–1; <see langword="null"/> without any.
/// </param>
public sealed record HelperFigures(
    string? Helper,
    int Responses,
    IReadOnlyDictionary<AnswerMode, int> ByMode,
    double? MedianSeconds,
    double? StraightLiners
);
