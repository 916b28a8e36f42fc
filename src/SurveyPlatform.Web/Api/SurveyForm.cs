using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>A survey as a system sets it up.</summary>
internal sealed record SurveyForm
{
    /// <summary>Made by the client.</summary>
    public required Guid Id { get; init; }

    /// <summary>The survey's public address, <c>/s/{slug}</c>: small letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The body that asks.</summary>
    public required LocalText Commissioner { get; init; }

    /// <summary>The table to which responses are weighted.</summary>
    public PopulationFrame? Population { get; init; }

    /// <summary>How they are weighted to it.</summary>
    public WeightingPlan? Weighting { get; init; }

    /// <summary>How respondents were drawn; null where each was drawn alone, out of the whole population.</summary>
    public SamplingScheme? Sampling { get; init; }

    /// <summary>The tags by which results are broken down.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    /// <summary>How many respondents must stand behind a figure for it to be shown.</summary>
    public int LeastBase { get; init; } = Survey.UsualLeastBase;

    /// <summary>The confidence level of every interval, a share.</summary>
    public double Confidence { get; init; } = Survey.UsualConfidence;

    public Survey ToSurvey() =>
        new()
        {
            Id = Id,
            Slug = Slug,
            Title = Title,
            Commissioner = Commissioner,
            Population = Population,
            Weighting = Weighting,
            Sampling = Sampling,
            Breakdowns = Breakdowns,
            LeastBase = LeastBase,
            Confidence = Confidence,
        };
}
