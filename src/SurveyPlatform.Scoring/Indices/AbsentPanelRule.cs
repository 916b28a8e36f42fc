namespace SurveyPlatform.Scoring.Indices;

/// <summary>What happens to the score when a panel has no figure or is too small. It is printed with the score.</summary>
public enum AbsentPanelRule
{
    /// <summary>The others take its weight over, where they hold enough of the weight.</summary>
    Renormalise,

    /// <summary>There is no score.</summary>
    NoScore,
}
