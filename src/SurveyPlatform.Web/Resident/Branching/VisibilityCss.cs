using System.Text;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Resident.Branching;

/// <summary>
/// Turns the conditions of a questionnaire into CSS, so that branching works where no script runs. What CSS cannot say
/// stays visible: the server drops answers to items that were not asked.
/// </summary>
/// <remarks>
/// A condition becomes a compound selector of the form that matches exactly where the condition holds: one after the
/// other is "and", <c>:is()</c> is "or", <c>:not()</c> is "not". A part that reads a single ticked field is asked of each
/// answer that the field can have, so comparisons, lists and functions need no rules of their own.
/// </remarks>
internal sealed class VisibilityCss
{
    private const string Always = ":is(*)";
    private const string Never = ":not(*)";

    private readonly Dictionary<string, TickedField> ticked;

    /// <summary>By field code: the selector that says the field is asked; null where CSS cannot say it.</summary>
    private readonly Dictionary<string, string?> asked = new(StringComparer.Ordinal);

    private VisibilityCss(PreparedQuestionnaire questionnaire) =>
        ticked = TickedField.ListOf(questionnaire).ToDictionary(field => field.Code, StringComparer.Ordinal);

    /// <returns>Empty where no item has a condition that CSS can say.</returns>
    public static string Of(PreparedQuestionnaire questionnaire)
    {
        var css = new VisibilityCss(questionnaire);
        var rules = new StringBuilder();
        foreach (var item in questionnaire.Items)
        {
            var selector = item.VisibleWhen is { } condition ? css.SelectorOf(condition) : Always;
            foreach (var field in item.Fields)
            {
                css.asked[field.Code] = selector;
            }

            if (item.VisibleWhen is not null && selector is not null)
            {
                rules
                    .Append("form:not(")
                    .Append(selector)
                    .Append(") #i-")
                    .Append(item.Item.Code)
                    .Append("{display:none}");
            }
        }

        // Engines without :has() would drop the rules one by one; so all of them say beforehand whether they know it.
        return rules.Length == 0 ? string.Empty : $"@supports selector(:has(*)){{{rules}}}";
    }

    private string? SelectorOf(Expression expression)
    {
        var names = expression.References.Select(reference => reference.Name).Distinct(StringComparer.Ordinal).ToList();
        return (names, expression) switch
        {
            ([], _) => Evaluator.Evaluate(expression, _ => Value.Missing).IsTrue ? Always : Never,
            ([var name], _) when ticked.GetValueOrDefault(name) is { IsSeveral: false } field => OfOne(
                expression,
                field
            ),
            (_, Expression.Call { Operation: Operation.And } call) => OfAll(call, parts => string.Concat(parts)),
            (_, Expression.Call { Operation: Operation.Or } call) => OfAll(call, AnyOf),
            (_, Expression.Call { Operation: Operation.Not } call) => OfAll(call, parts => $":not({parts[0]})"),
            (_, Expression.Call { Operation: Operation.Has } call) => OfHas(call),
            (_, Expression.Call { Operation: Operation.Answered } call) => OfAnswered(call),
            _ => null,
        };
    }

    /// <summary>Asks the expression of every answer that its only field can have, and of none.</summary>
    private string? OfOne(Expression expression, TickedField field)
    {
        bool Holds(Value answer) => Evaluator.Evaluate(expression, _ => answer).IsTrue;

        // Where a blank makes it true, the selector names the answers that make it false.
        var isTrueOfBlank = Holds(Value.Missing);
        var named = field.Answers.Where(answer => Holds(answer.Value) != isTrueOfBlank).ToList();
        if (TickedAmong(field, named) is not { } selector)
        {
            return null;
        }

        return isTrueOfBlank ? $":not({selector})" : selector;
    }

    private string? OfHas(Expression.Call call) =>
        call.Arguments is [Expression.Reference list, Expression.Constant wanted]
        && ticked.GetValueOrDefault(list.Name) is { } field
            ? TickedAmong(field, [.. field.Answers.Where(answer => answer.Value == wanted.Value)])
            : null;

    private string? OfAnswered(Expression.Call call) =>
        call.Arguments is [Expression.Reference name] && ticked.GetValueOrDefault(name.Name) is { } field
            ? TickedAmong(field, field.Answers)
            : null;

    /// <summary>
    /// One of the answers is ticked and the field is asked: what was ticked before an item went out of sight counts for
    /// nothing, here as on the server.
    /// </summary>
    private string? TickedAmong(TickedField field, IReadOnlyList<TickedAnswer> answers)
    {
        if (asked.GetValueOrDefault(field.Code) is not { } isAsked)
        {
            return null;
        }

        if (answers.Count == 0)
        {
            return Never;
        }

        var ticks = string.Join(',', answers.Select(answer => $"{Input(field.Code, answer.Typed)}:checked"));
        return string.Equals(isAsked, Always, StringComparison.Ordinal) ? $":has({ticks})" : $"{isAsked}:has({ticks})";
    }

    private string? OfAll(Expression.Call call, Func<IReadOnlyList<string>, string> join)
    {
        var parts = call.Arguments.Select(SelectorOf).ToList();
        return parts.Contains(null) ? null : join(parts.ConvertAll(part => part!));
    }

    private static string AnyOf(IReadOnlyList<string> parts) => $":is({string.Join(',', parts)})";

    private static string Input(string code, string value) => $"[name=\"{Quote(code)}\"][value=\"{Quote(value)}\"]";

    // Codes are letters, digits, hyphens and underscores today; nothing else could leave its quotes either.
    private static string Quote(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("<", @"\3c ", StringComparison.Ordinal);
}
