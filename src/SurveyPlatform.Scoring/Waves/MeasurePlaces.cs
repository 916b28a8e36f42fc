namespace SurveyPlatform.Scoring.Waves;

/// <summary>Where the three figures of a rating or a node stand among the figures of a wave.</summary>
internal readonly record struct MeasurePlaces(int Score, int SatisfiedRate, int AwarenessRate);
