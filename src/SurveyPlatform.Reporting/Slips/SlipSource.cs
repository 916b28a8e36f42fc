namespace SurveyPlatform.Reporting.Slips;

/// <summary>What a workbook of slips is made from. It holds no code, unless it is the one handed out at the issue.</summary>
public sealed record SlipSource
{
    /// <summary>The title of the survey, in the language of the workbook.</summary>
    public required string Survey { get; init; }

    /// <summary>The title of the wave.</summary>
    public required string Wave { get; init; }

    /// <summary>When it was made, in the zone of its readers.</summary>
    public required DateTime MadeAt { get; init; }

    public required string Language { get; init; }
}
