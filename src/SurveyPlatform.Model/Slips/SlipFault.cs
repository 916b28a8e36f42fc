namespace SurveyPlatform.Model.Slips;

/// <summary>Why a response is not taken with the code that it came with, or without one.</summary>
public enum SlipFault
{
    /// <summary>The wave takes responses by slip only, and none came with it.</summary>
    Missing,

    /// <summary>No slip of the wave has this code.</summary>
    Unknown,

    /// <summary>A response was filed with it before.</summary>
    Used,

    /// <summary>It was taken back.</summary>
    Void,
}
