using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How weights were brought within bounds.</summary>
public sealed record TrimmingReport
{
    /// <summary>The bounds.</summary>
    public required TrimmingRule Rule { get; init; }

    /// <summary>
    /// How many weights each round moved to a bound, before the population's totals were met again. Responses begin with equal weights,
    /// so the first round moves none.
    /// </summary>
    public required IReadOnlyList<int> Moved { get; init; }

    /// <summary>How many weights lie outside the bounds in the end, since the population's totals go before.</summary>
    public required int Outside { get; init; }
}
