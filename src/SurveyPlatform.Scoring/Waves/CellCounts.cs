namespace SurveyPlatform.Scoring.Waves;

/// <summary>How many responses hold each state of a field, each counting alike; those without weight count nowhere.</summary>
/// <param name="Valid">Answered.</param>
/// <param name="DontKnow">不了解.</param>
/// <param name="NotApplicable">不适用.</param>
/// <param name="Refused">拒答.</param>
/// <param name="Missing">Asked and left blank.</param>
/// <param name="NotShown">Not asked.</param>
public sealed record CellCounts(int Valid, int DontKnow, int NotApplicable, int Refused, int Missing, int NotShown)
{
    /// <summary>How many were asked, whatever they said.</summary>
    public int Asked => Valid + DontKnow + NotApplicable + Refused + Missing;

    /// <summary>How many there are.</summary>
    internal int All => Asked + NotShown;
}
