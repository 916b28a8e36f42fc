namespace SurveyPlatform.Scoring.Figures;

/// <summary>A figure that is made of others.</summary>
/// <param name="Figure">Its position among the figures.</param>
/// <param name="FirstPart">The position of its first part among the parts of all sums.</param>
/// <param name="Parts">The positions of its parts among the figures; parts that weigh nothing are left out.</param>
/// <param name="Shares">One a part.</param>
internal sealed record FigureSum(int Figure, int FirstPart, int[] Parts, double[] Shares);
