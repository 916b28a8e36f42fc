using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Everything that is computed of a wave: what reports print and systems read. Nothing in it is rounded.</summary>
public sealed record WaveScores
{
    /// <summary>How many responses the frame holds.</summary>
    public required int Responses { get; init; }

    /// <summary>How many responses are on file and could not be read into the frame.</summary>
    public required int LeftOut { get; init; }

    /// <summary>How responses were weighted, and why so.</summary>
    public required WeightingReport Weighting { get; init; }

    /// <summary>The ways in which respondents are divided, in the order in which they were asked for.</summary>
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>The index tree, each node before its children; empty where the questionnaire has none.</summary>
    public required IReadOnlyList<NodeScores> Nodes { get; init; }

    /// <summary>
    /// The tests between the nodes that evaluate a project, by their positions among these in <see cref="Nodes"/>: which places are
    /// not to be relied on.
    /// </summary>
    public required SignificanceRanking ProjectRanking { get; init; }

    /// <summary>Why no pair of projects was tested: <c>SUPPRESSED</c>, where a test would give a hidden score away; otherwise null.</summary>
    public ScoringFault? RankingAbsence { get; init; }

    /// <summary>Every rating field, in the order of the questionnaire.</summary>
    public required IReadOnlyList<RatingScores> Ratings { get; init; }

    /// <summary>The 0–10 item tagged <c>nps</c>; null where there is none.</summary>
    public required RecommendationScores? Recommendation { get; init; }

    /// <summary>How every field was answered, in the order of the questionnaire.</summary>
    public required IReadOnlyList<Distribution> Distributions { get; init; }

    /// <summary>Lists the longest runs of neighbours in the ranking of projects of whom no two differ significantly.</summary>
    /// <returns>The codes of the nodes of each run, from the top; runs may overlap. Empty where no pair was tested.</returns>
    /// <remarks>Source: METHOD.md §4.2 and §12, Holm over all pairs. It never throws.</remarks>
    public IReadOnlyList<IReadOnlyList<string>> BandProjects()
    {
        string[] codes = [.. Nodes.Where(node => node.Node.Project is not null).Select(node => node.Node.Code)];
        return
        [
            .. ProjectRanking.Bands.Select(
                IReadOnlyList<string> (band) =>
                    [
                        .. ProjectRanking
                            .Order.Skip(band.First)
                            .Take(band.Last - band.First + 1)
                            .Select(position => codes[position]),
                    ]
            ),
        ];
    }

    /// <summary>Ranks the nodes that evaluate a livelihood project.</summary>
    /// <returns>The best score first, in index points, unrounded; those without a score last and without a place.</returns>
    /// <remarks>Source: METHOD.md §10, ranks. It never throws.</remarks>
    public IReadOnlyList<RankedNode> RankProjects() =>
        Ranking.Of(Nodes.Where(node => node.Node.Project is not null), ProjectRanking);
}
