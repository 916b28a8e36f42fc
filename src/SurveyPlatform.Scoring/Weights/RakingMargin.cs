namespace SurveyPlatform.Scoring.Weights;

/// <summary>One variable whose population totals raking meets.</summary>
/// <param name="Name">What the variable is called in messages.</param>
/// <param name="Levels">The level of each row; a row that carries weight has one.</param>
/// <param name="Targets">Level name to number of people. A level of nobody (0) may be listed and is left out.</param>
/// <remarks>Source: METHOD.md §3.3.</remarks>
public sealed record RakingMargin(string Name, Partition Levels, IReadOnlyDictionary<string, double> Targets);
