using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Storage.Questionnaires;

namespace SurveyPlatform.Web.Api;

/// <summary>A published version, which never changes.</summary>
/// <param name="QuestionnaireId">Whose version it is.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Hash">SHA-256 of the content, in hexadecimal digits.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Questionnaire">The content.</param>
internal sealed record VersionBody(
    Guid QuestionnaireId,
    int Version,
    string Hash,
    DateTimeOffset PublishedAt,
    Questionnaire Questionnaire
)
{
    public static VersionBody Of(PublishedVersion version) =>
        new(version.QuestionnaireId, version.Version, version.Hash, version.PublishedAt, version.Content);
}
