using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides how a field was answered where that would tell what single respondents said, or what is hidden elsewhere.</summary>
/// <param name="small">Says what is too small.</param>
/// <param name="answers">Says which groups are hidden.</param>
/// <param name="scores">What the distributions are part of.</param>
internal sealed class DistributionMask(SmallGroups small, GroupMask answers, WaveScores scores)
{
    // Places are listed by district, whatever level other tables divide them by.
    private const int Districts = 1;

    /// <summary>
    /// Counts and weighted shares are two sums of the same answers. Where weights go by a trait of which groups are hidden, these are
    /// as many equations as hidden groups, or more.
    /// </summary>
    public Distribution Conceal(Distribution distribution) =>
        scores.Weighting.TellsOfFew || BasesOf(distribution).Any(small.IsSmall)
            ? distribution.Hide()
            : ConcealGroups(distribution);

    /// <summary>Who was asked may depend on what he had answered before, and shares may rest on fewer than were counted.</summary>
    private static int[] BasesOf(Distribution distribution) =>
        [
            distribution.Cells!.All,
            distribution.Cells.Asked,
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
            answers.Of(tags[0], Districts)
            ?? small.Hidden([.. valid.Select(share => share.Count ?? 0)], distribution.Cells!.All).Groups;
        var hidden = valid.Where((_, i) => isHidden[i]).ToHashSet();
        var none = distribution.Cells!.All - distribution.Cells.Valid;
        if (answers.HidesNone(tags[0]) || (hidden.Count > 0 && small.IsHandful(none)))
        {
            // One group and those who named none are hidden: how many answered would tell the group.
            return distribution.Hide();
        }

        return distribution with
        {
            Categories = [.. distribution.Categories.Select(share => hidden.Contains(share) ? share.Hide() : share)],
        };
    }
}
