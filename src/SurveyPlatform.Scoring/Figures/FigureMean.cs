namespace SurveyPlatform.Scoring.Figures;

/// <summary>A figure that rests on one column.</summary>
/// <param name="Figure">Its position among the figures.</param>
/// <param name="Column">The position of its column.</param>
/// <param name="Offset">Where its part of the table begins.</param>
/// <param name="Worth">One a code of the column, the last for all that is no answer; NaN where it has no say.</param>
internal sealed record FigureMean(int Figure, int Column, int Offset, double[] Worth);
