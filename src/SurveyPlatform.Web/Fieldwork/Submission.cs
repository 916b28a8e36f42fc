using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>A response as a client sends it, before anybody has looked at it.</summary>
/// <param name="ResponseId">Made by the client; sending it again changes nothing.</param>
/// <param name="Channel">The door it came in by.</param>
/// <param name="Language">The language in which the questionnaire was read.</param>
/// <param name="Seconds">How long the filling in took, where the client says so.</param>
/// <param name="Answers">To the questionnaire of the wave.</param>
internal sealed record Submission(Guid ResponseId, Channel Channel, string Language, int? Seconds, AnswerSheet Answers)
{
    /// <summary>The code of the slip it came with; null where it came without one.</summary>
    public string? SlipCode { get; init; }

    /// <summary>What the door that it came in by found suspect.</summary>
    public Suspicions Suspicions { get; init; }

    /// <summary>From where it came; null where somebody else answers for it.</summary>
    public Sender? Sender { get; init; }

    /// <summary>How the answers came to be written down; null where the client does not say.</summary>
    public AnswerMode? Mode { get; init; }

    /// <summary>The code of the helper who wrote them down; null where the respondent did.</summary>
    public string? Helper { get; init; }

    /// <summary>A helper is named exactly where the mode has one.</summary>
    public bool IsAssistanceSound => (Helper is not null) == (Mode is not (null or AnswerMode.SelfCompleted));
}
