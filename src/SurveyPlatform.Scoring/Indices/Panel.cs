namespace SurveyPlatform.Scoring.Indices;

/// <summary>One side from which a project is judged: residents, delegates, experts, leaders, the web.</summary>
/// <param name="Code">Names the panel.</param>
/// <param name="Weight">How much it counts; finite, not negative, in any unit.</param>
/// <param name="LeastBase">How many must have judged for it to count.</param>
public sealed record Panel(string Code, double Weight, int LeastBase = 1);
