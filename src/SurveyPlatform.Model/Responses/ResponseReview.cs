using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Responses;

/// <summary>
/// The one checker of answers, for pages and API alike: asks the questionnaire's own conditions again, drops what was
/// answered to items that are not asked, and lists what is wrong.
/// </summary>
public static class ResponseReview
{
    /// <param name="sent">What was sent; blank and empty are the same.</param>
    public static ReviewedAnswers Review(AnswerSheet sent)
    {
        var faults = sent
            .Unknown.Order(StringComparer.Ordinal)
            .Select(code => new AnswerFault(code, AnswerFaultKind.UnknownItem))
            .ToList();

        var kept = new AnswerSheet(sent.Questionnaire);
        Func<string, Value> answerOf = name => kept[name];
        foreach (var item in sent.Questionnaire.Items)
        {
            // Conditions look at earlier items only, so what is kept so far is all they can ask for.
            if (item.VisibleWhen is { } condition && !Evaluator.Evaluate(condition, answerOf).IsTrue)
            {
                continue;
            }

            for (var i = 0; i < item.Fields.Count; i++)
            {
                var place = item.FirstPlace + i;
                kept.Fill(place, Tidy(sent[place]));
                if (FaultOf(item, item.Fields[i], kept, place, answerOf) is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }

        return new ReviewedAnswers(faults, kept);
    }

    private static AnswerFault? FaultOf(
        PreparedItem item,
        Field field,
        AnswerSheet kept,
        int place,
        Func<string, Value> answerOf
    )
    {
        var answer = kept[place];
        if (answer.IsMissing)
        {
            return item.Item.IsRequired ? new AnswerFault(field.Code, AnswerFaultKind.Required) : null;
        }

        if (item.Item.FaultOf(field, answer, kept.Questionnaire.Context) is { } unfit)
        {
            return unfit;
        }

        var failed = item.Checks.FirstOrDefault(check => !Evaluator.Evaluate(check.When, answerOf).IsTrue);
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
