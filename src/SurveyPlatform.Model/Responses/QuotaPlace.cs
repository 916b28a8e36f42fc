using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Model.Responses;

/// <summary>Finds the cell of a quota that a response counts in.</summary>
public static class QuotaPlace
{
    /// <summary>Quotas tell places apart by district, as populations do.</summary>
    private const int Districts = 1;

    /// <param name="plan">The quota of the wave.</param>
    /// <param name="kept">The reviewed answers.</param>
    /// <returns>The name of a cell that the plan lists; null where the respondent is of no kind that it lists.</returns>
    public static string? Find(QuotaPlan plan, AnswerSheet kept)
    {
        if (plan.Cells.Count == 0)
        {
            return null;
        }

        var key = plan.Dimensions.Select(tag => CodeOf(tag, kept)).ToList();
        return
            key.TrueForAll(code => code is not null)
            && plan.Cells.Any(cell => cell.Key.SequenceEqual(key, StringComparer.Ordinal))
            ? QuotaPlan.NameOf(key!)
            : null;
    }

    private static string? CodeOf(string tag, AnswerSheet kept)
    {
        var questionnaire = kept.Questionnaire;
        var field = questionnaire.Fields.FirstOrDefault(field => field.Item.Tags.Contains(tag, StringComparer.Ordinal));
        if (field is null || kept[field.Code] is not { Kind: ValueKinds.Text } answer)
        {
            return null;
        }

        if (field.Item is not AreaItem item)
        {
            return answer.Text;
        }

        var tree = questionnaire.Context.Areas[item.Areas];
        var district = tree.IndexOf(answer.Text!) is var area and >= 0 ? tree.AncestorAt(area, Districts) : -1;
        return district < 0 ? null : tree.Areas[district].Code;
    }
}
