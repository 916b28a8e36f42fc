using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Storage.Questionnaires;

/// <summary>A questionnaire as respondents were shown it. It never changes.</summary>
public sealed record PublishedVersion
{
    public required Guid QuestionnaireId { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Version { get; init; }

    public required Questionnaire Content { get; init; }

    /// <summary>SHA-256 of the questionnaire file in its canonical order, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
