using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Where the figures of the item that asks how ready respondents are to recommend stand among those of a wave.</summary>
internal sealed record RecommendationPlaces(Field Field, int Score, int Promoters, int Passives, int Detractors);
