using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>Lists what keeps a questionnaire from being published, each fault with its place. It repairs nothing.</summary>
public static class QuestionnaireReview
{
    /// <summary>Beyond this a questionnaire is no longer one sitting, and the page no longer one download.</summary>
    private const int MostFields = 500;

    /// <param name="questionnaire">The draft.</param>
    /// <param name="areas">The area trees on file.</param>
    /// <returns>Faults in the order of the file; empty where the questionnaire can be published.</returns>
    public static IReadOnlyList<QuestionnaireFault> Review(Questionnaire questionnaire, IEnumerable<AreaTree> areas)
    {
        var faults = new FaultList(questionnaire.Languages);
        var trees = areas.ToDictionary(tree => tree.Code, StringComparer.Ordinal);
        ReviewHead(questionnaire, faults);
        for (var i = 0; i < questionnaire.Scales.Count; i++)
        {
            ReviewScale(questionnaire.Scales[i], $"$.scales[{i}]", faults);
        }

        ReviewSections(questionnaire, faults);
        var items = new ItemReview(questionnaire.Scales, trees, faults);
        foreach (var (item, path) in questionnaire.ItemsWithPaths())
        {
            items.Review(item, path);
        }

        // Conditions and the index name items, so there is nothing to look at before the items themselves stand.
        if (faults.Faults.Count == 0)
        {
            ConditionReview.Review(questionnaire, trees, faults);
            IndexReview.Review(questionnaire, faults);
        }

        return faults.Faults;
    }

    private static void ReviewHead(Questionnaire questionnaire, FaultList faults)
    {
        faults.Expect(
            string.Equals(questionnaire.Schema, Questionnaire.CurrentSchema, StringComparison.Ordinal),
            "$.schema",
            "schema-unknown",
            $"The schema is '{Questionnaire.CurrentSchema}'."
        );
        faults.ExpectCode(questionnaire.Code, "$.code");
        faults.ExpectBetween(questionnaire.Languages.Count, 1, 20, "$.languages", "languages-count");
        faults.ExpectDistinct(questionnaire.Languages, "$.languages", "language-twice");
        faults.ExpectText(questionnaire.Title, "$.title");
        faults.ExpectText(questionnaire.Introduction, "$.introduction");
        faults.ExpectText(questionnaire.Thanks, "$.thanks");
    }

    private static void ReviewScale(Scale scale, string path, FaultList faults)
    {
        faults.ExpectCode(scale.Code, $"{path}.code");
        faults.ExpectBetween(scale.Steps.Count, 2, 11, $"{path}.steps", "steps-count");
        faults.ExpectDistinct(scale.Steps.Select(step => step.Value), $"{path}.steps", "step-twice");
        faults.ExpectDistinct(scale.NonAnswers.Select(other => other.Kind), $"{path}.nonAnswers", "non-answer-twice");
        faults.Expect(
            scale.Steps.Select(step => step.Score is null).Distinct().Count() == 1,
            $"{path}.steps",
            "scores-partly",
            "Either every step names its score or none does."
        );
        for (var i = 0; i < scale.Steps.Count; i++)
        {
            faults.ExpectText(scale.Steps[i].Label, $"{path}.steps[{i}].label");
            faults.ExpectBetween(scale.Steps[i].Score ?? 0, 0, 100, $"{path}.steps[{i}].score", "score-out-of-range");
        }

        for (var i = 0; i < scale.NonAnswers.Count; i++)
        {
            faults.ExpectText(scale.NonAnswers[i].Label, $"{path}.nonAnswers[{i}].label");
        }
    }

    private static void ReviewSections(Questionnaire questionnaire, FaultList faults)
    {
        faults.ExpectDistinct(questionnaire.Scales.Select(scale => scale.Code), "$.scales", "scale-twice");
        faults.ExpectDistinct(questionnaire.Sections.Select(section => section.Code), "$.sections", "section-twice");
        faults.ExpectDistinct(questionnaire.Items.Select(item => item.Code), "$.sections", "item-twice");
        faults.ExpectDistinct(questionnaire.Items.SelectMany(item => item.Tags), "$.sections", "tag-twice");
        var fields = questionnaire.Items.Sum(item => item.Fields().Count());
        faults.ExpectBetween(fields, 1, MostFields, "$.sections", "fields-count");
        for (var i = 0; i < questionnaire.Sections.Count; i++)
        {
            faults.ExpectCode(questionnaire.Sections[i].Code, $"$.sections[{i}].code");
            faults.ExpectText(questionnaire.Sections[i].Title, $"$.sections[{i}].title");
        }
    }
}
