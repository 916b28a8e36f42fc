using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Responses;

/// <summary>
/// The one checker of answers, for pages and API alike: asks the questionnaire's own conditions again, drops what was
/// answered to items that are not asked, and lists what is wrong.
/// </summary>
public sealed class ResponseReview(PreparedQuestionnaire questionnaire)
{
    /// <param name="answers">What was sent, by field code; blank and absent are the same.</param>
    public ReviewedAnswers Review(IReadOnlyDictionary<string, Value> answers)
    {
        var faults = answers
            .Keys.Where(code => !questionnaire.HasField(code))
            .Order(StringComparer.Ordinal)
            .Select(code => new AnswerFault(code, AnswerFaultKind.UnknownItem))
            .ToList();

        var kept = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var item in questionnaire.Items)
        {
            // Conditions look at earlier items only, so what is kept so far is all they can ask for.
            if (item.VisibleWhen is { } condition && !Evaluator.Evaluate(condition, Kept).IsTrue)
            {
                continue;
            }

            foreach (var field in item.Fields)
            {
                var answer = Tidy(answers.GetValueOrDefault(field.Code, Value.Missing));
                kept[field.Code] = answer;
                if (FaultOf(item, field, answer, Kept) is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }

        return new ReviewedAnswers(faults, kept);

        Value Kept(string name) => kept.GetValueOrDefault(name, Value.Missing);
    }

    private AnswerFault? FaultOf(PreparedItem item, Field field, Value answer, Func<string, Value> kept)
    {
        if (answer.IsMissing)
        {
            return item.Item.IsRequired ? new AnswerFault(field.Code, AnswerFaultKind.Required) : null;
        }

        if (item.Item.FaultOf(field, answer, questionnaire.Context) is { } unfit)
        {
            return unfit;
        }

        var failed = item.Checks.FirstOrDefault(check => !Evaluator.Evaluate(check.When, kept).IsTrue);
        return failed is null
            ? null
            : new AnswerFault(field.Code, AnswerFaultKind.CheckFailed, Message: failed.Message);
    }

    /// <summary>An empty text and an empty list are blanks; the ends of a text and its control characters say nothing.</summary>
    private static Value Tidy(Value answer) =>
        answer.Kind switch
        {
            ValueKinds.Text => WrittenText.Tidy(answer.Text!) is { Length: > 0 } text ? Value.Of(text) : Value.Missing,
            ValueKinds.List when answer.List!.Count == 0 => Value.Missing,
            _ => answer,
        };
}
