using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>A wave with the version of the questionnaire that it asks.</summary>
internal sealed record AskedWave(Wave Wave, PreparedQuestionnaire Questionnaire);
