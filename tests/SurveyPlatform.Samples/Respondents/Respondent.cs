using SurveyPlatform.Samples.Cities;

namespace SurveyPlatform.Samples.Respondents;

/// <summary>One resident who takes part.</summary>
public sealed record Respondent
{
    public required District District { get; init; }

    /// <summary>The code of the township where the resident lives.</summary>
    public required string Township { get; init; }

    public required string Residence { get; init; }

    public required string Sex { get; init; }

    /// <summary>A position in <see cref="Kinds.AgeBands"/>.</summary>
    public required int Age { get; init; }

    public required string Occupation { get; init; }

    /// <summary>A child under 3 lives in the same home.</summary>
    public required bool HasInfant { get; init; }

    public required int Household { get; init; }

    public bool IsOld => Age >= Kinds.FirstOld;

    public bool IsRural => string.Equals(Residence, Kinds.Rural, StringComparison.Ordinal);
}
