namespace SurveyPlatform.Scoring.Figures;

/// <summary>Rows that one thread goes through.</summary>
/// <param name="Start">The place of the first in the order of rows.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Stratum">The stratum that holds them all.</param>
internal readonly record struct RowChunk(int Start, int Count, int Stratum);
