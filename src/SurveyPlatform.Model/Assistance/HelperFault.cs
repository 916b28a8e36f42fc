namespace SurveyPlatform.Model.Assistance;

/// <summary>Why a response is not taken from the helper that it names.</summary>
public enum HelperFault
{
    /// <summary>No helper of the wave has this code or this link.</summary>
    Unknown,

    /// <summary>The link was taken back.</summary>
    Void,
}
