namespace SurveyPlatform.Model.Assistance;

/// <summary>Whether a helper can file.</summary>
public enum HelperState
{
    Active,

    /// <summary>The link was taken back. What was filed with it stays, and is still told by the code.</summary>
    Void,
}
