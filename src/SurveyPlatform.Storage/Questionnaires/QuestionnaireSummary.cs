using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Storage.Questionnaires;

/// <summary>A line in the list of questionnaires.</summary>
public sealed record QuestionnaireSummary
{
    public required Guid Id { get; init; }

    /// <summary>As in the draft, like the title.</summary>
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required int Revision { get; init; }

    /// <summary>Null where nothing is published yet.</summary>
    public int? LatestVersion { get; init; }
}
