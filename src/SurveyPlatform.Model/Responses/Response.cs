using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Model.Responses;

/// <summary>What one respondent filed to one wave.</summary>
public sealed record Response
{
    /// <summary>Made by the client, so that a resend changes nothing. It carries no time.</summary>
    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The language in which the questionnaire was read.</summary>
    public required string Language { get; init; }

    /// <summary>How long the filling in took, in whole seconds; null where the client did not say.</summary>
    public int? Seconds { get; init; }

    /// <summary>
    /// The reviewed answers as one JSON object by field code, in the order of the questionnaire: a field that was asked and
    /// left blank is null, one that was not asked is absent. Equal answers are equal texts.
    /// </summary>
    public required string Answers { get; init; }

    /// <summary>What the respondent is given to see that the response is counted; tells nothing about it.</summary>
    public required string Receipt { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>The cell of the wave's quota that it counts in; null where it counts in none.</summary>
    public string? QuotaCell { get; init; }

    /// <summary>What gave rise to doubt when it was taken in.</summary>
    public Suspicions Suspicions { get; init; }

    /// <summary>How the answers came to be written down; null where the system that filed them did not say.</summary>
    public AnswerMode? Mode { get; init; }

    /// <summary>The code of the <see cref="Assistance.Helper"/>; null exactly where no other than the respondent wrote.</summary>
    public string? Helper { get; init; }
}
