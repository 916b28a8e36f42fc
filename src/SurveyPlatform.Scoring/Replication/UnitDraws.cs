namespace SurveyPlatform.Scoring.Replication;

/// <summary>Writes how often a bootstrap replicate drew each first-stage unit.</summary>
/// <param name="replicate">Counted from 0; the same number always gives the same draws.</param>
/// <param name="draws">One per unit.</param>
internal delegate void UnitDraws(int replicate, Span<int> draws);
