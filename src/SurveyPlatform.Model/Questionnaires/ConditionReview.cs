using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>The part of a <see cref="QuestionnaireReview"/> that looks at conditions.</summary>
internal sealed class ConditionReview
{
    private readonly FaultList faults;
    private readonly HashSet<string> all;
    private readonly Dictionary<string, ValueKinds> asked = new(StringComparer.Ordinal);

    private ConditionReview(Questionnaire questionnaire, FaultList faults)
    {
        this.faults = faults;
        all = questionnaire
            .Items.SelectMany(item => item.Fields())
            .Select(field => field.Code)
            .ToHashSet(StringComparer.Ordinal);
    }

    public static void Review(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AreaTree> areas,
        FaultList faults
    )
    {
        var review = new ConditionReview(questionnaire, faults);
        var context = new AnswerContext(
            questionnaire.Scales.ToDictionary(scale => scale.Code, StringComparer.Ordinal),
            areas
        );
        foreach (var (item, path) in questionnaire.ItemsWithPaths())
        {
            if (item.VisibleWhen is { } condition)
            {
                review.ReviewCondition(condition, $"{path}.visibleWhen");
            }

            foreach (var field in item.Fields())
            {
                review.asked[field.Code] = item.AnswerKinds(context);
            }

            for (var i = 0; i < item.Checks.Count; i++)
            {
                review.ReviewCondition(item.Checks[i].When, $"{path}.checks[{i}].when");
            }
        }
    }

    private void ReviewCondition(string text, string path)
    {
        try
        {
            var expression = ExpressionParser.Parse(text);
            foreach (var fault in ExpressionReview.ListFaults(expression, KindsOf, ValueKinds.Boolean))
            {
                faults.Add(new QuestionnaireFault(path, fault.Code, fault.Message, fault.Position));
            }

            foreach (var later in expression.References.Where(name => IsAskedLater(name.Name)))
            {
                var message = $"'{later.Name}' is not asked before this.";
                faults.Add(new QuestionnaireFault(path, "asked-later", message, later.Position));
            }
        }
        catch (ExpressionException unfit)
        {
            faults.Add(new QuestionnaireFault(path, unfit.Code, unfit.Message, unfit.Position));
        }
    }

    private ValueKinds? KindsOf(string name)
    {
        if (asked.TryGetValue(name, out var kinds))
        {
            return kinds;
        }

        // A name that is asked later has its own fault; to the review of kinds it can be anything.
        return all.Contains(name) ? ValueKinds.Any : null;
    }

    private bool IsAskedLater(string name) => !asked.ContainsKey(name) && all.Contains(name);
}
