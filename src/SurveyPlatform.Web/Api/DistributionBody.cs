using System.Text.Json;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Api;

/// <summary>How one field was answered.</summary>
/// <param name="Code">The code of the field.</param>
/// <param name="Title">The row's label in a matrix, else the item's stem.</param>
/// <param name="Cells">How many responses hold each state of the field, unweighted; null where all that was answered is hidden.</param>
/// <param name="Categories">For fields with a fixed set of answers.</param>
/// <param name="Numbers">For fields that are answered by a number.</param>
/// <param name="Arithmetic">How the shares and numbers came about, one answer or number a line; null unless it was asked for.</param>
/// <param name="Absence">SUPPRESSED where all that was answered is hidden, to protect respondents.</param>
internal sealed record DistributionBody(
    string Code,
    LocalText Title,
    CellCounts? Cells,
    IReadOnlyList<DistributionBody.CategoryEntry> Categories,
    DistributionBody.NumberEntry? Numbers,
    IReadOnlyList<string>? Arithmetic,
    string? Absence
)
{
    public static DistributionBody Of(Distribution distribution, bool isExplained) =>
        new(
            distribution.Field.Code,
            distribution.Field.Row?.Label ?? distribution.Field.Item.Stem,
            distribution.Cells,
            [.. distribution.Categories.Select(share => CategoryEntry.Of(share, distribution))],
            distribution.Numbers is { } numbers ? NumberEntry.Of(numbers) : null,
            isExplained ? distribution.Describe() : null,
            distribution.Cells is null ? ScoringException.CodeOf(ScoringFault.Suppressed) : null
        );

    /// <summary>One answer.</summary>
    /// <param name="Code">As it stands among the answers.</param>
    /// <param name="Label">What the respondent read.</param>
    /// <param name="State">Whether it is an answer, or which kind of non-answer.</param>
    /// <param name="Count">How many gave it, unweighted; null where that is hidden, and so are its shares.</param>
    /// <param name="ShareOfValid">The weighted share, 0–1, among those who answered.</param>
    /// <param name="ShareOfAsked">The weighted share, 0–1, among all who were asked.</param>
    internal sealed record CategoryEntry(
        string Code,
        LocalText Label,
        string State,
        int? Count,
        FigureBody ShareOfValid,
        FigureBody ShareOfAsked
    )
    {
        private const string Method = "weighted-share";

        public static CategoryEntry Of(CategoryShare share, Distribution distribution) =>
            new(
                share.Category.Code,
                share.Category.Label,
                JsonNamingPolicy.CamelCase.ConvertName(share.Category.State.ToString()),
                share.Count,
                FigureOf(share, share.ShareOfValid, distribution.Valid),
                FigureOf(share, share.ShareOfAsked, distribution.Asked)
            );

        private static FigureBody FigureOf(CategoryShare share, double? value, ShareBase of) =>
            FigureBody.Of(value, new FigureBase(of.Count, of.Effective), Method, WhyNone(share, of));

        private static ScoringFault WhyNone(CategoryShare share, ShareBase of)
        {
            if (share.Count is null)
            {
                return ScoringFault.Suppressed;
            }

            // 不了解 and its like have no share among the answers, whoever gave some.
            return of.Count > 0 ? ScoringFault.ZeroDenominator : ScoringFault.AllMissing;
        }
    }

    /// <summary>The numbers that respondents wrote, in the unit of the item.</summary>
    internal sealed record NumberEntry(EstimateBody Mean, FigureBody Least, FigureBody Median, FigureBody Most)
    {
        public static NumberEntry Of(NumberSummary numbers)
        {
            var of = new FigureBase(numbers.Mean.Base, numbers.Mean.EffectiveBase);
            return new NumberEntry(
                EstimateBody.Of(numbers.Mean, MeasuresBody.Linearisation),
                FigureBody.Of(numbers.Least, of, "least"),
                FigureBody.Of(numbers.Median, of, "weighted-median"),
                FigureBody.Of(numbers.Most, of, "most")
            );
        }
    }
}
