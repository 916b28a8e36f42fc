namespace SurveyPlatform.Web.Resident.Fields;

/// <summary>One thing to tick.</summary>
/// <param name="Value">As it is sent.</param>
/// <param name="Label">As it is read.</param>
public sealed record Tick(string Value, string Label)
{
    /// <summary>Stands a little apart from the others, as 不了解 does from the steps of a scale.</summary>
    public bool IsApart { get; init; }

    /// <summary>Is only ever ticked alone; the script unticks the others.</summary>
    public bool IsExclusive { get; init; }
}
