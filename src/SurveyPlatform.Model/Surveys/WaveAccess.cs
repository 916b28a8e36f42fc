namespace SurveyPlatform.Model.Surveys;

/// <summary>Who may answer a wave over the survey's page. Systems with a key file in any case.</summary>
public enum WaveAccess
{
    /// <summary>Anybody, by the public link; with a slip too.</summary>
    Open,

    /// <summary>Only who has a slip.</summary>
    SlipsOnly,
}
