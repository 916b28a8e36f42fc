using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>A response that a rule flagged. It says nothing of the answers.</summary>
/// <param name="ResponseId">Which one.</param>
/// <param name="IsSpeeder">Filled in too fast to have been read.</param>
/// <param name="IsStraightLiner">One answer all the way down; on a short, all-positive grid no proof of carelessness.</param>
/// <param name="DuplicateOf">The first response with the very same grid; <see langword="null"/> when there is none.</param>
/// <param name="Suspicions">What gave rise to doubt when it was taken in.</param>
public sealed record SuspectResponse(
    Guid ResponseId,
    bool IsSpeeder,
    bool IsStraightLiner,
    Guid? DuplicateOf,
    Suspicions Suspicions
);
