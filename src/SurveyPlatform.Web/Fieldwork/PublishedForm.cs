using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>One published version, ready to check answers with.</summary>
/// <param name="QuestionnaireId">Whose version it is.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Hash">SHA-256 of its content, in hexadecimal digits.</param>
/// <param name="Questionnaire">The content, prepared.</param>
public sealed record PublishedForm(Guid QuestionnaireId, int Version, string Hash, PreparedQuestionnaire Questionnaire);
