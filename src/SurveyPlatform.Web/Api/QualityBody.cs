using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>Which responses of a wave look careless or were suspect when they were taken in, and what the index would be without them. Flags exclude nobody.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Responses">How many responses are on file that could be read.</param>
/// <param name="LeftOut">How many more could not.</param>
/// <param name="Rules">From where on a response was flagged.</param>
/// <param name="Grid">The codes of the ratings that were looked at, in order.</param>
/// <param name="Counts">How many were flagged.</param>
/// <param name="Flagged">The flagged responses, in the order of filing; null unless they were asked for.</param>
/// <param name="Weighting">How all responses were weighted.</param>
/// <param name="WeightingWithoutFlagged">How the others were; null where they fill no table of the weighting plan.</param>
/// <param name="Nodes">The index tree, each node before its children.</param>
/// <param name="Arithmetic">How the flags came about; null unless it was asked for.</param>
internal sealed record QualityBody(
    Guid WaveId,
    int Responses,
    int LeftOut,
    QualityBody.RulesEntry Rules,
    IReadOnlyList<string> Grid,
    QualityBody.CountsEntry Counts,
    IReadOnlyList<QualityBody.FlaggedEntry>? Flagged,
    WeightingReport Weighting,
    WeightingReport? WeightingWithoutFlagged,
    IReadOnlyList<QualityBody.NodeContrast> Nodes,
    IReadOnlyList<string>? Arithmetic
)
{
    public static QualityBody Of(Guid waveId, WaveQuality quality, QualityQuery query) =>
        new(
            waveId,
            quality.Responses,
            quality.LeftOut,
            RulesEntry.Of(quality),
            [.. quality.Grid.Select(field => field.Code)],
            CountsEntry.Of(quality),
            query.List ? [.. quality.Flagged.Select(FlaggedEntry.Of)] : null,
            quality.Weighting,
            quality.WeightingWithoutFlagged,
            [.. quality.Nodes.Select(node => NodeContrast.Of(node, query.Explain))],
            query.Explain ? quality.Describe() : null
        );

    /// <summary>The rules that were used.</summary>
    /// <param name="SpeedFactor">The share of the median time.</param>
    /// <param name="MedianSeconds">The median of the times taken; null where nothing measured one.</param>
    /// <param name="SpeederBelowSeconds">Faster than this is a speeder; null without a median.</param>
    /// <param name="LongstringShare">The least share of the longest run.</param>
    /// <param name="MinAnswered">The fewest answers.</param>
    /// <param name="IrvMax">The most variation, in scale points.</param>
    internal sealed record RulesEntry(
        double SpeedFactor,
        double? MedianSeconds,
        double? SpeederBelowSeconds,
        double LongstringShare,
        int MinAnswered,
        double IrvMax
    )
    {
        public static RulesEntry Of(WaveQuality quality) =>
            new(
                quality.Rules.SpeedFactor,
                quality.MedianSeconds,
                quality.Rules.SpeedFactor * quality.MedianSeconds,
                quality.Rules.LongestRunShare,
                quality.Rules.LeastAnswered,
                quality.Rules.VariationLimit
            );
    }

    /// <summary>How many responses each rule flagged; one may be flagged by several.</summary>
    /// <param name="Flagged">By any rule.</param>
    /// <param name="Speeders">Filled in too fast.</param>
    /// <param name="StraightLiners">One answer all the way down; on a short, all-positive grid no proof of carelessness.</param>
    /// <param name="Duplicates">The very same grid as an earlier response.</param>
    /// <param name="WithoutTime">Nothing measured how long they took, so they cannot be speeders.</param>
    /// <param name="Suspicions">How many gave rise to each kind of doubt when they were taken in.</param>
    internal sealed record CountsEntry(
        int Flagged,
        int Speeders,
        int StraightLiners,
        int Duplicates,
        int WithoutTime,
        IReadOnlyDictionary<string, int> Suspicions
    )
    {
        public static CountsEntry Of(WaveQuality quality) =>
            new(
                quality.Flagged.Count,
                quality.Flagged.Count(response => response.IsSpeeder),
                quality.Flagged.Count(response => response.IsStraightLiner),
                quality.Flagged.Count(response => response.DuplicateOf is not null),
                quality.WithoutTime,
                SuspicionNames.Of(quality.SuspicionCounts)
            );
    }

    /// <summary>One flagged response, without its answers.</summary>
    /// <param name="ResponseId">Which one.</param>
    /// <param name="Speeder">Filled in too fast.</param>
    /// <param name="StraightLiner">One answer all the way down.</param>
    /// <param name="DuplicateOf">The first response with the very same grid.</param>
    /// <param name="Suspicions">What gave rise to doubt when it was taken in.</param>
    internal sealed record FlaggedEntry(
        Guid ResponseId,
        bool Speeder,
        bool StraightLiner,
        Guid? DuplicateOf,
        IReadOnlyList<string> Suspicions
    )
    {
        public static FlaggedEntry Of(SuspectResponse response) =>
            new(
                response.ResponseId,
                response.IsSpeeder,
                response.IsStraightLiner,
                response.DuplicateOf,
                SuspicionNames.Of(response.Suspicions)
            );
    }

    /// <summary>One node of the index tree, in index points.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Level">1 for the overall index.</param>
    /// <param name="All">With all responses.</param>
    /// <param name="WithoutFlagged">Without the flagged, weighted anew.</param>
    /// <param name="Difference">
    /// Without less with. It has no sampling error of its own: both rest on the same respondents. Its bases are those without the flagged.
    /// </param>
    /// <param name="Arithmetic">How the difference came about; null unless it was asked for.</param>
    internal sealed record NodeContrast(
        string Code,
        LocalText Title,
        int Level,
        EstimateBody All,
        EstimateBody WithoutFlagged,
        FigureBody Difference,
        IReadOnlyList<string>? Arithmetic
    )
    {
        public static NodeContrast Of(NodeQuality node, bool explain) =>
            new(
                node.Node.Code,
                node.Node.Title,
                node.Level,
                EstimateBody.Of(node.All, "taylor-t"),
                EstimateBody.Of(node.WithoutFlagged, "taylor-t"),
                FigureBody.Of(
                    node.Difference,
                    new FigureBase(node.WithoutFlagged.Base, node.WithoutFlagged.EffectiveBase),
                    "nested-difference",
                    node.Absence
                ),
                explain ? [node.Describe()] : null
            );
    }
}
