using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Surveys;

/// <summary>One round of fieldwork on one version of a questionnaire.</summary>
public sealed record Wave
{
    public required Guid Id { get; init; }

    public required Guid SurveyId { get; init; }

    /// <summary>What tells it from the survey's other waves, such as 2026年度.</summary>
    public required LocalText Title { get; init; }

    public required Guid QuestionnaireId { get; init; }

    public required int QuestionnaireVersion { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The moment from which no response is taken.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Set where fieldwork was ended by hand.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many responses it takes; null for any number.</summary>
    public QuotaPlan? Quota { get; init; }

    public WaveAccess Access { get; init; }

    /// <summary>How many responses were taken back by their respondents so far.</summary>
    public int Withdrawn { get; init; }

    /// <summary>How often its responses were put down in another order, so that the order tells nothing any more.</summary>
    public int Rearranged { get; init; }

    public WaveState StateAt(DateTimeOffset now)
    {
        if (now >= ClosesAt || now >= ClosedAt)
        {
            return WaveState.Closed;
        }

        return now < OpensAt ? WaveState.Planned : WaveState.Open;
    }
}
