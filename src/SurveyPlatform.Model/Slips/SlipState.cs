namespace SurveyPlatform.Model.Slips;

/// <summary>What a slip is good for.</summary>
public enum SlipState
{
    /// <summary>It was given out, and is good for one response.</summary>
    Issued,

    /// <summary>A response was filed with it.</summary>
    Used,

    /// <summary>It was taken back before anybody used it.</summary>
    Void,
}
