using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides how a field was answered where that would tell what single respondents said, or what is hidden elsewhere.</summary>
/// <param name="small">Says what is too small.</param>
/// <param name="scores">What the distributions are part of.</param>
internal sealed class DistributionMask(SmallGroups small, WaveScores scores)
{
    // Places are listed by district, whatever level other tables divide them by.
    private const int Districts = 1;

    // What alone the weights go by, where some of its groups are small; else null.
    private readonly string? weighingTag = FindWeighingTag(small, scores);

    public Distribution Conceal(Distribution distribution) =>
        TellsTwice(distribution) || BasesOf(distribution).Any(small.IsSmall)
            ? distribution.Hide()
            : ConcealGroups(distribution);

    /// <summary>
    /// Counts and weighted shares are two sums of the same answers. Where all respondents of a group weigh alike and two groups are
    /// hidden, these are two equations for two unknowns.
    /// </summary>
    private bool TellsTwice(Distribution distribution) =>
        weighingTag is not null && !distribution.Field.Item.Tags.Contains(weighingTag, StringComparer.Ordinal);

    /// <summary>Who was asked may depend on what he had answered before, and shares may rest on fewer than were counted.</summary>
    private int[] BasesOf(Distribution distribution) =>
        [
            scores.Responses,
            distribution.Cells!.Asked,
            distribution.Asked.Count,
            distribution.Valid.Count,
            distribution.Numbers?.Mean.Base ?? 0,
        ];

    /// <summary>
    /// An item that divides respondents would tell how many a hidden group has, whether it divides here or not. What is measured is no
    /// trait of theirs, and divides only where somebody asks for it.
    /// </summary>
    private Distribution ConcealGroups(Distribution distribution)
    {
        var tags = distribution.Field.Item.Tags;
        var divides = RatingValues.IsGraded(distribution.Field)
            ? scores.Breakdowns.Any(breakdown => tags.Contains(breakdown.Tag, StringComparer.Ordinal))
            : tags.Count > 0;
        if (!divides || distribution.Categories.Count == 0)
        {
            return distribution;
        }

        var valid = distribution.Categories.Where(share => share.Category.State == CellState.Valid).ToList();
        var isHidden =
            small.HiddenPlaces(distribution.Field.Code, scores.Responses, Districts)
            ?? small.Hidden([.. valid.Select(share => share.Count ?? 0)], scores.Responses).Groups;
        var hidden = valid.Where((_, i) => isHidden[i]).ToHashSet();
        if (hidden.Count > 0 && small.IsHandful(scores.Responses - distribution.Cells!.Valid))
        {
            // One group and the handful that named none are hidden: how many answered would tell the group.
            return distribution.Hide();
        }

        return distribution with
        {
            Categories = [.. distribution.Categories.Select(share => hidden.Contains(share) ? share.Hide() : share)],
        };
    }

    private static string? FindWeighingTag(SmallGroups small, WaveScores scores) =>
        DimensionsOf(scores.Weighting) is [var tag]
        && scores
            .Distributions.Where(one => one.Field.Item.Tags.Contains(tag, StringComparer.Ordinal))
            .SelectMany(one => one.Categories)
            .Any(share => share.Category.State == CellState.Valid && small.IsSmall(share.Count ?? 0))
            ? tag
            : null;

    private static IReadOnlyList<string> DimensionsOf(WeightingReport weighting) =>
        weighting.PostStrata
        ??
        [
            .. (weighting.Raking?.Margins ?? [])
                .SelectMany(margin => margin.Dimensions)
                .Distinct(StringComparer.Ordinal),
        ];
}
