using System.Text;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Resident.Branching;

/// <summary>
/// Turns the conditions of a questionnaire into CSS, so that branching works where no script runs. What CSS cannot say
/// stays visible: the server drops answers to items that were not asked.
/// </summary>
/// <remarks>
/// A part of a condition that reads a single ticked field is asked of each answer that the field can have, so
/// comparisons, lists and functions need no rules of their own.
/// </remarks>
internal sealed class VisibilityCss
{
    private readonly Dictionary<string, TickedField> ticked;

    /// <summary>By field code: where the field is asked; null where CSS cannot say it.</summary>
    private readonly Dictionary<string, FormSelector?> asked = new(StringComparer.Ordinal);

    private VisibilityCss(PreparedQuestionnaire questionnaire) =>
        ticked = TickedField.ListOf(questionnaire).ToDictionary(field => field.Code, StringComparer.Ordinal);

    /// <returns>Empty where no item has a condition that CSS can say.</returns>
    public static string Of(PreparedQuestionnaire questionnaire)
    {
        var css = new VisibilityCss(questionnaire);
        var rules = new StringBuilder();
        foreach (var item in questionnaire.Items)
        {
            var selector = item.VisibleWhen is { } condition ? css.SelectorOf(condition) : FormSelector.Always;
            foreach (var field in item.Fields)
            {
                css.asked[field.Code] = selector;
            }

            if (item.VisibleWhen is not null && selector is not null)
            {
                rules
                    .Append("form")
                    .Append(selector.Fails)
                    .Append(" #i-")
                    .Append(item.Item.Code)
                    .Append("{display:none}");
            }
        }

        // Engines that know :not() but not :has() could read a rule wrongly, so they are kept from all of them.
        return rules.Length == 0 ? string.Empty : $"@supports selector(:has(*)){{{rules}}}";
    }

    private FormSelector? SelectorOf(Expression expression)
    {
        var names = expression.References.Select(reference => reference.Name).Distinct(StringComparer.Ordinal).ToList();
        return (names, expression) switch
        {
            ([], _) when Evaluator.Evaluate(expression, _ => Value.Missing).IsTrue => FormSelector.Always,
            ([], _) => FormSelector.Never,
            ([var name], _) when ticked.GetValueOrDefault(name) is { IsSeveral: false } field => OfOne(
                expression,
                field
            ),
            (_, Expression.Call { Operation: Operation.And } call) => OfAll(call, FormSelector.All),
            (_, Expression.Call { Operation: Operation.Or } call) => OfAll(call, FormSelector.Any),
            (_, Expression.Call { Operation: Operation.Not } call) => SelectorOf(call.Arguments[0])?.Negated,
            (_, Expression.Call { Operation: Operation.Has } call) => OfHas(call),
            (_, Expression.Call { Operation: Operation.Answered } call) => OfAnswered(call),
            _ => null,
        };
    }

    /// <summary>Asks the expression of every answer that its only field can have, and of none.</summary>
    private FormSelector? OfOne(Expression expression, TickedField field)
    {
        bool Holds(Value answer) => Evaluator.Evaluate(expression, _ => answer).IsTrue;

        // Where a blank makes it true, the selector names the answers that make it false.
        var isTrueOfBlank = Holds(Value.Missing);
        var named = field.Answers.Where(answer => Holds(answer.Value) != isTrueOfBlank).ToList();
        var selector = TickedAmong(field, named);
        return isTrueOfBlank ? selector?.Negated : selector;
    }

    private FormSelector? OfHas(Expression.Call call) =>
        call.Arguments is [Expression.Reference list, Expression.Constant wanted]
        && ticked.GetValueOrDefault(list.Name) is { } field
            ? TickedAmong(field, [.. field.Answers.Where(answer => answer.Value == wanted.Value)])
            : null;

    private FormSelector? OfAnswered(Expression.Call call) =>
        call.Arguments is [Expression.Reference name] && ticked.GetValueOrDefault(name.Name) is { } field
            ? TickedAmong(field, field.Answers)
            : null;

    /// <summary>
    /// One of the answers is ticked and the field is asked: what was ticked before an item went out of sight counts for
    /// nothing, here as on the server.
    /// </summary>
    private FormSelector? TickedAmong(TickedField field, IReadOnlyList<TickedAnswer> answers)
    {
        if (asked.GetValueOrDefault(field.Code) is not { } isAsked)
        {
            return null;
        }

        if (answers.Count == 0)
        {
            return FormSelector.Never;
        }

        var isTicked = FormSelector.Ticked(answers.Select(answer => Input(field.Code, answer.Typed)));
        return isAsked == FormSelector.Always ? isTicked : FormSelector.All([isAsked, isTicked]);
    }

    private FormSelector? OfAll(Expression.Call call, Func<IReadOnlyList<FormSelector>, FormSelector> join)
    {
        var parts = call.Arguments.Select(SelectorOf).OfType<FormSelector>().ToList();
        return parts.Count < call.Arguments.Count ? null : join(parts);
    }

    private static string Input(string code, string value) => $"[name=\"{Quote(code)}\"][value=\"{Quote(value)}\"]";

    // Codes are letters, digits, hyphens and underscores today; nothing else could leave its quotes either.
    private static string Quote(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("<", @"\3c ", StringComparison.Ordinal);
}
