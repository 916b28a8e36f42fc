using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Surveys;

/// <summary>Why is asked, and of whom. It lasts for years; each round of asking is a <see cref="Wave"/>.</summary>
public sealed record Survey
{
    public required Guid Id { get; init; }

    /// <summary>The survey's part of its public address, <c>/s/{slug}</c>, which stays good for years.</summary>
    public required string Slug { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The body that asks (委托单位), as the workbook's cover names it.</summary>
    public required LocalText Commissioner { get; init; }

    /// <summary>Null where responses stand for nobody but themselves.</summary>
    public PopulationFrame? Population { get; init; }

    /// <summary>Null where responses are not weighted.</summary>
    public WeightingPlan? Weighting { get; init; }

    /// <summary>Null where each respondent was drawn alone, out of the whole population.</summary>
    public SamplingScheme? Sampling { get; init; }

    /// <summary>The tags by which results are broken down unless something else is asked for.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    /// <summary>
    /// How many respondents must stand behind a figure for it to be shown. Fewer, and it is hidden, together with what would
    /// give it away.
    /// </summary>
    public int LeastBase { get; init; } = UsualLeastBase;

    /// <summary>What statistics offices ask of survey estimates, such as the NCHS.</summary>
    public const int UsualLeastBase = 30;

    /// <summary>The confidence level of every interval, a share between 0 and 1.</summary>
    public double Confidence { get; init; } = UsualConfidence;

    /// <summary>19 intervals of 20 hold the true figure, which is what statistics offices publish.</summary>
    public const double UsualConfidence = 0.95;
}
