using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The scores of a wave with the questionnaire that they were computed by.</summary>
/// <param name="Scores">The scores.</param>
/// <param name="Questionnaire">The published version that was asked.</param>
public sealed record ScoredWave(WaveScores Scores, PreparedQuestionnaire Questionnaire);
