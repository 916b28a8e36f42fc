using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Storage.Responses;

/// <summary>One response as a frame needs it.</summary>
/// <param name="Sequence">As in <see cref="StoredResponse"/>.</param>
/// <param name="ResponseId">Names the response where it has to be left out.</param>
/// <param name="Answers">The answer document in UTF-8, as it is on file.</param>
/// <param name="Seconds">How long the filling in took; null where nothing measured it.</param>
/// <param name="Suspicions">What gave rise to doubt when it was taken in.</param>
/// <param name="Mode">How the answers came to be written down; null where that is not known.</param>
/// <param name="Helper">The code of the helper who wrote them down; null where the respondent did.</param>
public sealed record AnswerDocument(
    long Sequence,
    Guid ResponseId,
    ReadOnlyMemory<byte> Answers,
    int? Seconds,
    Suspicions Suspicions,
    AnswerMode? Mode,
    string? Helper
);
