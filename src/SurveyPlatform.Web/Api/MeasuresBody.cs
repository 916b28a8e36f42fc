using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>The figures of a rating or an index node for one group of respondents.</summary>
/// <param name="Score">Index points, 0–100.</param>
/// <param name="SatisfiedRate">满意率, a share 0–1.</param>
/// <param name="AwarenessRate">知晓率, a share 0–1.</param>
/// <param name="Coverage">Which share of the weights below a node belongs to items with a score; null where the score is hidden.</param>
internal sealed record MeasuresBody(
    EstimateBody Score,
    EstimateBody SatisfiedRate,
    EstimateBody AwarenessRate,
    double? Coverage
)
{
    /// <summary>A mean with its error by Taylor linearisation, between bounds of Student's law.</summary>
    public const string Linearisation = "taylor-t";

    /// <summary>A share with the same error, between bounds of Wilson.</summary>
    public const string Wilson = "taylor-wilson";

    public static MeasuresBody Of(Measures measures) =>
        new(
            EstimateBody.Of(measures.Score, Linearisation),
            EstimateBody.Of(measures.SatisfiedRate, Wilson),
            EstimateBody.Of(measures.AwarenessRate, Wilson),
            measures.Coverage
        );
}
