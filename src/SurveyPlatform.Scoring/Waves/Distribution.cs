using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How one field was answered.</summary>
/// <param name="Field">The field.</param>
/// <param name="Cells">How many cells of each state there are, unweighted.</param>
/// <param name="Answers">For fields with a fixed set of answers.</param>
/// <param name="Numbers">For fields that are answered by a number, where anybody answered; else null.</param>
public sealed record Distribution(
    Field Field,
    CellCounts Cells,
    CategoryTable Answers,
    NumberSummary? Numbers
)
{
    /// <summary>In the order of the questionnaire; empty for fields without a fixed set of answers.</summary>
    public IReadOnlyList<CategoryShare> Categories => Answers.Shares;
}
