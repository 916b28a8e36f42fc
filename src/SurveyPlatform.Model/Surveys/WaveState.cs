namespace SurveyPlatform.Model.Surveys;

/// <summary>Where a wave stands in its fieldwork.</summary>
public enum WaveState
{
    Planned,
    Open,
    Closed,
}
