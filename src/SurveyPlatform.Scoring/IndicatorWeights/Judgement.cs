namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>One judgement beside what the weights make of it, so that an expert knows which one to think over.</summary>
/// <param name="Row">The thing compared, from 0.</param>
/// <param name="Column">The thing it is compared with, from 0; above <paramref name="Row"/>.</param>
/// <param name="Stated">a_ij, as the expert gave it.</param>
/// <param name="Implied">w_i / w_j, as all judgements together have it.</param>
public sealed record Judgement(int Row, int Column, double Stated, double Implied)
{
    /// <summary>How many times the two lie apart, in whichever direction; 1 when they agree.</summary>
    public double Deviation => Math.Max(Stated / Implied, Implied / Stated);
}
