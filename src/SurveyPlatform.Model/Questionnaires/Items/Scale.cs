using System.Text.Json.Serialization;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>The ordered steps on which rating items are answered, best first, and what each is worth.</summary>
public sealed record Scale
{
    public required string Code { get; init; }

    public required IReadOnlyList<ScaleStep> Steps { get; init; }

    /// <summary>What may be said instead of a step, such as 不了解.</summary>
    public IReadOnlyList<ScaleNonAnswer> NonAnswers { get; init; } = [];

    [JsonIgnore]
    public int Lowest => Steps.Min(step => step.Value);

    [JsonIgnore]
    public int Highest => Steps.Max(step => step.Value);

    /// <summary>
    /// What a step is worth, in index points: its own score where the scale names one, else equal steps from 0 for the
    /// lowest value to 100 for the highest.
    /// </summary>
    public double ScoreOf(ScaleStep step) => step.Score ?? (100.0 * (step.Value - Lowest) / (Highest - Lowest));
}
