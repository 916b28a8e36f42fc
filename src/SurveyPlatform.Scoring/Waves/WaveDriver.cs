using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>One leaf of the index as a driver of the overall rating.</summary>
/// <param name="Node">The leaf.</param>
/// <param name="Field">The rating that it rests on.</param>
/// <param name="Performance">Its mean score in index points, over all who rated it.</param>
public sealed record WaveDriver(IndexNode Node, Field Field, Estimate Performance)
{
    /// <summary>What it contributes to the outcome, over the complete responses; <see langword="null"/> when there is nothing to say.</summary>
    public Driver? Figures { get; init; }

    /// <summary>Where it stands by relative weight and performance; <see langword="null"/> when either is absent.</summary>
    public Quadrant? Quadrant { get; init; }

    /// <summary>Why there are no figures.</summary>
    public ScoringFault? Absence { get; init; }
}
