using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How the responses of a wave were drawn, as every standard error takes it.</summary>
public sealed record SamplingReport
{
    /// <summary>What tells the strata apart; null for one stratum.</summary>
    public required SamplingVariable? Strata { get; init; }

    /// <summary>How many strata hold a response.</summary>
    public required int StratumCount { get; init; }

    /// <summary>What tells the sampling units apart; null where each respondent is one.</summary>
    public required SamplingVariable? Units { get; init; }

    /// <summary>How many sampling units hold a response.</summary>
    public required int UnitCount { get; init; }

    /// <summary>What was done with a unit that is alone in its stratum.</summary>
    public required LonelyUnits LonelyUnits { get; init; }

    /// <summary>The strata that hold one unit alone, which shows no variation.</summary>
    public required IReadOnlyList<Group> LonelyStrata { get; init; }

    /// <summary>Responses that lack their stratum or unit, and so count with weight 0 in every estimate.</summary>
    public required int WithoutPlace { get; init; }
}
