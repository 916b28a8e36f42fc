using SurveyPlatform.Model.Frames;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Counts who chose each category of a field.</summary>
internal sealed class CategorySums(IReadOnlyList<Category> categories)
{
    private readonly int[] counts = new int[categories.Count];
    private readonly double[] weights = new double[categories.Count];
    private double valid;
    private double asked;

    /// <summary>Counts a respondent, whatever the answer.</summary>
    public void Ask(CellState state, double weight)
    {
        valid += state == CellState.Valid ? weight : 0;
        asked += state == CellState.NotShown ? 0 : weight;
    }

    /// <summary>Counts an answer; a respondent may give several.</summary>
    public void Choose(int category, double weight)
    {
        counts[category]++;
        weights[category] += weight;
    }

    /// <summary>One a category, in their order.</summary>
    public IReadOnlyList<CategoryShare> Shares() =>
        [
            .. categories.Select(
                (category, i) =>
                    new CategoryShare(
                        category,
                        counts[i],
                        category.State == CellState.Valid && valid > 0 ? weights[i] / valid : null,
                        asked > 0 ? weights[i] / asked : null
                    )
            ),
        ];
}
