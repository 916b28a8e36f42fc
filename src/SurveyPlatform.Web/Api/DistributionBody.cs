using System.Text.Json;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>How one field was answered.</summary>
/// <param name="Code">The code of the field.</param>
/// <param name="Title">The row's label in a matrix, else the item's stem.</param>
/// <param name="Cells">How many responses hold each state of the field, unweighted.</param>
/// <param name="Categories">For fields with a fixed set of answers.</param>
/// <param name="Numbers">For fields that are answered by a number.</param>
internal sealed record DistributionBody(
    string Code,
    LocalText Title,
    CellCounts Cells,
    IReadOnlyList<DistributionBody.CategoryEntry> Categories,
    DistributionBody.NumberEntry? Numbers
)
{
    public static DistributionBody Of(Distribution distribution) =>
        new(
            distribution.Field.Code,
            distribution.Field.Row?.Label ?? distribution.Field.Item.Stem,
            distribution.Cells,
            [.. distribution.Categories.Select(CategoryEntry.Of)],
            distribution.Numbers is { } numbers ? NumberEntry.Of(numbers) : null
        );

    /// <summary>One answer: counts are unweighted, shares are weighted.</summary>
    internal sealed record CategoryEntry(
        string Code,
        LocalText Label,
        string State,
        int? Count,
        double? ShareOfValid,
        double? ShareOfAsked
    )
    {
        public static CategoryEntry Of(CategoryShare share) =>
            new(
                share.Category.Code,
                share.Category.Label,
                JsonNamingPolicy.CamelCase.ConvertName(share.Category.State.ToString()),
                share.Count,
                share.ShareOfValid,
                share.ShareOfAsked
            );
    }

    /// <summary>The numbers that respondents wrote, in the unit of the item.</summary>
    internal sealed record NumberEntry(EstimateBody Mean, double Least, double Median, double Most)
    {
        public static NumberEntry Of(NumberSummary numbers) =>
            new(EstimateBody.Of(numbers.Mean, MeasuresBody.Linearisation), numbers.Least, numbers.Median, numbers.Most);
    }
}
