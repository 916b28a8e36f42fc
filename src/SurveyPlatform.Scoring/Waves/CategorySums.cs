using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Counts who chose each category of a field.</summary>
internal sealed class CategorySums(IReadOnlyList<Category> categories)
{
    private readonly int[] counts = new int[categories.Count];
    private readonly double[] weights = new double[categories.Count];
    private ShareBase valid;
    private ShareBase asked;

    /// <summary>Counts a respondent, whatever the answer.</summary>
    public void Ask(CellState state, double weight)
    {
        valid = state == CellState.Valid ? valid.And(weight) : valid;
        asked = state == CellState.NotShown ? asked : asked.And(weight);
    }

    /// <summary>Counts an answer of a respondent who carries weight; he may give several.</summary>
    public void Choose(int category, double weight)
    {
        counts[category] += weight > 0 ? 1 : 0;
        weights[category] += weight;
    }

    /// <summary>One a category, in their order, with those on whom they rest.</summary>
    public Distribution ToDistribution(Field field, CellCounts cells) =>
        new(
            field,
            cells,
            [
                .. categories.Select(
                    (category, i) =>
                        new CategoryShare(
                            category,
                            counts[i],
                            category.State == CellState.Valid && valid.Weight > 0 ? weights[i] / valid.Weight : null,
                            asked.Weight > 0 ? weights[i] / asked.Weight : null
                        )
                ),
            ],
            Numbers: null
        )
        {
            Valid = valid,
            Asked = asked,
        };
}
