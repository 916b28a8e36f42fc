using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The three figures of a rating or a node before their errors are taken, so that they can be added up the tree.</summary>
internal sealed record LinearisedMeasures(
    LinearisedEstimate Score,
    LinearisedEstimate SatisfiedRate,
    LinearisedEstimate AwarenessRate,
    double Coverage = 1
)
{
    /// <summary>
    /// A node has figures where its present children hold this share of its weight. Source: METHOD.md §10, after the rule of
    /// thumb of the JRC's COIN tool, "at least 65 % data".
    /// </summary>
    private const double LeastCoverage = 0.65;

    /// <param name="isExplained">Whether each figure is to carry its arithmetic.</param>
    public Measures ToMeasures(bool isExplained)
    {
        var measures = new Measures(
            Score.ToEstimate(),
            ProportionInterval.Of(SatisfiedRate),
            ProportionInterval.Of(AwarenessRate)
        )
        {
            Coverage = Coverage,
        };
        return isExplained
            ? measures with
            {
                Score = measures.Score with { Arithmetic = EstimateArithmetic.OfMean(Score, measures.Score) },
                SatisfiedRate = measures.SatisfiedRate with
                {
                    Arithmetic = EstimateArithmetic.OfShare(SatisfiedRate, measures.SatisfiedRate),
                },
                AwarenessRate = measures.AwarenessRate with
                {
                    Arithmetic = EstimateArithmetic.OfShare(AwarenessRate, measures.AwarenessRate),
                },
            }
            : measures;
    }

    /// <summary>The weighted mean of children; those without a score are left out where the others cover enough.</summary>
    /// <param name="shares">One a child, 0–1, summing to 1.</param>
    /// <param name="children">At least one.</param>
    public static LinearisedMeasures Combine(IReadOnlyList<double> shares, IReadOnlyList<LinearisedMeasures> children)
    {
        var coverage = shares.Zip(children, (share, child) => share * child.Coverage * (child.IsScored ? 1 : 0)).Sum();
        var isCovered = coverage >= LeastCoverage;
        return new LinearisedMeasures(
            Combine(shares, [.. children.Select(child => child.Score)], isCovered),
            Combine(shares, [.. children.Select(child => child.SatisfiedRate)], isCovered),
            Combine(shares, [.. children.Select(child => child.AwarenessRate)], isCovered),
            coverage
        );
    }

    private bool IsScored => Score.Absence is null;

    private static LinearisedEstimate Combine(
        IReadOnlyList<double> shares,
        IReadOnlyList<LinearisedEstimate> parts,
        bool isCovered
    )
    {
        // Too little is there: combining every part gives the reason of the first that is absent.
        var used = Enumerable
            .Range(0, parts.Count)
            .Where(i => shares[i] > 0 && (!isCovered || parts[i].Absence is null))
            .ToArray();
        if (used.Length == 0)
        {
            return parts[0];
        }

        var sum = used.Sum(i => shares[i]);
        var coefficients = Array.ConvertAll(used, i => shares[i] / sum);
        return LinearisedEstimate.Combine(coefficients, Array.ConvertAll(used, i => parts[i]));
    }
}
