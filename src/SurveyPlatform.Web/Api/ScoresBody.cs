using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The scores of a wave.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="SurveyId">The survey it belongs to.</param>
/// <param name="QuestionnaireHash">SHA-256 of the version that was asked.</param>
/// <param name="Responses">How many responses the figures rest on.</param>
/// <param name="LeftOut">How many more are on file that could not be read.</param>
/// <param name="Weighting">How responses were weighted, and why so.</param>
/// <param name="Breakdowns">The groups of respondents that figures are given by.</param>
/// <param name="Nodes">The index tree, each node before its children.</param>
/// <param name="Ranking">The nodes that evaluate a project, best score first; those without a score come last.</param>
/// <param name="RankingBands">The longest runs of neighbours in the ranking of whom no two differ significantly, by their codes; they may overlap.</param>
/// <param name="RankingAbsence">Why no pair was tested; SUPPRESSED where a test would give a hidden score away.</param>
/// <param name="Items">Every rating field.</param>
/// <param name="Recommendation">The readiness to recommend, where it was asked.</param>
/// <param name="Distributions">How every field was answered.</param>
internal sealed record ScoresBody(
    Guid WaveId,
    Guid SurveyId,
    string QuestionnaireHash,
    int Responses,
    int LeftOut,
    WeightingReport Weighting,
    IReadOnlyList<ScoresBody.Division> Breakdowns,
    IReadOnlyList<ScoresBody.NodeEntry> Nodes,
    IReadOnlyList<ScoresBody.RankEntry> Ranking,
    IReadOnlyList<IReadOnlyList<string>> RankingBands,
    string? RankingAbsence,
    IReadOnlyList<ScoresBody.ItemEntry> Items,
    ScoresBody.RecommendationEntry? Recommendation,
    IReadOnlyList<DistributionBody> Distributions
)
{
    public static ScoresBody Of(WaveReport report, bool isExplained)
    {
        var scores = report.Scores;
        return new ScoresBody(
            report.Wave.Id,
            report.Survey.Id,
            report.Form.Hash,
            scores.Responses,
            scores.LeftOut,
            scores.Weighting,
            [.. scores.Breakdowns.Select(Division.Of)],
            [.. scores.Nodes.Select(node => NodeEntry.Of(node, scores.Breakdowns))],
            [.. scores.RankProjects().Select(ranked => RankEntry.Of(ranked, isTested: scores.RankingAbsence is null))],
            scores.BandProjects(),
            scores.RankingAbsence is { } reason ? ScoringException.CodeOf(reason) : null,
            [.. scores.Ratings.Select(rating => ItemEntry.Of(rating, scores.Breakdowns))],
            scores.Recommendation is { } asked ? RecommendationEntry.Of(asked, scores.Breakdowns) : null,
            [.. scores.Distributions.Select(one => DistributionBody.Of(one, isExplained))]
        );
    }

    /// <summary>Turns a list by groups into an object by their codes.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, TBody>> ByCode<T, TBody>(
        IReadOnlyDictionary<string, IReadOnlyList<T>> byGroup,
        IReadOnlyList<Breakdown> breakdowns,
        Func<T, TBody> body
    ) =>
        breakdowns.ToDictionary(
            breakdown => breakdown.Tag,
            IReadOnlyDictionary<string, TBody> (breakdown) =>
                breakdown
                    .Groups.Zip(byGroup[breakdown.Tag])
                    .ToDictionary(pair => pair.First.Code, pair => body(pair.Second), StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>One way in which respondents are divided.</summary>
    internal sealed record Division(string Tag, LocalText Title, IReadOnlyList<GroupEntry> Groups)
    {
        public static Division Of(Breakdown breakdown) =>
            new(
                breakdown.Tag,
                breakdown.Title,
                [
                    .. breakdown.Groups.Zip(
                        breakdown.Responses,
                        (group, count) => new GroupEntry(group.Code, group.Label, count)
                    ),
                ]
            );
    }

    /// <summary>One group of respondents, with how many responses it has; null where that is hidden.</summary>
    internal sealed record GroupEntry(string Code, LocalText Label, int? Responses);

    /// <summary>One node of the index tree.</summary>
    internal sealed record NodeEntry(
        string Code,
        LocalText Title,
        int Level,
        double Share,
        double ShareOfWhole,
        string? Item,
        string? Project,
        MeasuresBody Overall,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, MeasuresBody>> By
    )
    {
        public static NodeEntry Of(NodeScores node, IReadOnlyList<Breakdown> breakdowns) =>
            new(
                node.Node.Code,
                node.Node.Title,
                node.Level,
                node.Share,
                node.ShareOfWhole,
                node.Node.Item,
                node.Node.Project,
                MeasuresBody.Of(node.Overall),
                ByCode(node.ByGroup, breakdowns, MeasuresBody.Of)
            );
    }

    /// <summary>The place of one node.</summary>
    /// <param name="Node">Its code.</param>
    /// <param name="Rank">Equal scores share the better place; null without a score.</param>
    /// <param name="IsTied">Whether another has the same score.</param>
    /// <param name="NotDifferentFrom">
    /// The codes of those from which its score does not differ significantly (at the confidence level of the survey, Holm over all
    /// pairs); null where nothing was tested. Not transitive.
    /// </param>
    internal sealed record RankEntry(string Node, int? Rank, bool IsTied, IReadOnlyList<string>? NotDifferentFrom)
    {
        public static RankEntry Of(RankedNode ranked, bool isTested) =>
            new(ranked.Scores.Node.Code, ranked.Rank, ranked.IsTied, isTested ? ranked.NotDifferentFrom : null);
    }

    /// <summary>One rating field.</summary>
    internal sealed record ItemEntry(
        string Code,
        LocalText Title,
        MeasuresBody Overall,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, MeasuresBody>> By
    )
    {
        public static ItemEntry Of(RatingScores rating, IReadOnlyList<Breakdown> breakdowns) =>
            new(
                rating.Field.Code,
                rating.Field.Row?.Label ?? rating.Field.Item.Stem,
                MeasuresBody.Of(rating.Overall),
                ByCode(rating.ByGroup, breakdowns, MeasuresBody.Of)
            );
    }

    /// <summary>The 0–10 item that asks how ready respondents are to recommend.</summary>
    internal sealed record RecommendationEntry(
        string Code,
        LocalText Title,
        RecommendationBody Overall,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, RecommendationBody>> By
    )
    {
        public static RecommendationEntry Of(RecommendationScores asked, IReadOnlyList<Breakdown> breakdowns) =>
            new(
                asked.Field.Code,
                asked.Field.Item.Stem,
                RecommendationBody.Of(asked.Overall),
                ByCode(asked.ByGroup, breakdowns, RecommendationBody.Of)
            );
    }
}
