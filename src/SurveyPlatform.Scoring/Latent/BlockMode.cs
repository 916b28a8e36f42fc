namespace SurveyPlatform.Scoring.Latent;

/// <summary>How the indicators of a block hang on their latent variable.</summary>
public enum BlockMode
{
    /// <summary>Mode A: they reflect it, and their weights are their covariances with it.</summary>
    Reflective,

    /// <summary>Mode B: they form it, and their weights are those of a regression.</summary>
    Formative,
}
