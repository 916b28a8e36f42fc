namespace SurveyPlatform.Model.Frames;

/// <summary>What stands in one cell of a response frame. Only <see cref="Valid"/> enters a score.</summary>
public enum CellState : byte
{
    Valid,

    /// <summary>不了解.</summary>
    DontKnow,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>拒答.</summary>
    Refused,

    /// <summary>The item was asked and left blank.</summary>
    Missing,

    /// <summary>The item was not asked of this respondent.</summary>
    NotShown,
}
