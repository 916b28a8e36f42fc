using System.Diagnostics;
using static SurveyPlatform.Model.Expressions.Expression;

namespace SurveyPlatform.Model.Expressions;

/// <summary>Works out what an expression yields on given answers. Its twin in the browser is <c>expression.js</c>.</summary>
/// <remarks>
/// Nothing is refused here and nothing converted: a comparison is false and arithmetic missing on what it cannot use,
/// and a condition holds only where it yields the boolean true. The group notes of <c>vectors.json</c> are the rules.
/// </remarks>
public static class Evaluator
{
    /// <summary>The value of an expression; the same for the same answers, always.</summary>
    /// <param name="expression">As it was parsed.</param>
    /// <param name="answer">The value of a name; <see cref="Value.Missing"/> where nothing was answered.</param>
    public static Value Evaluate(Expression expression, Func<string, Value> answer) =>
        expression switch
        {
            Constant constant => constant.Value,
            Reference reference => answer(reference.Name),
            ListOf list => list.Fixed ?? Value.Of(EvaluateAll(list.Items, answer)),
            _ => Apply((Call)expression, answer),
        };

    private static Value Apply(Call call, Func<string, Value> answer)
    {
        // Arguments are worked out as they are asked for, so `and`, `or` and `if` look no further than they must.
        Value At(int index) => Evaluate(call.Arguments[index], answer);

        return call.Operation switch
        {
            Operation.And => Value.Of(!HasOneThat(isTrue: false, call, answer)),
            Operation.Or => Value.Of(HasOneThat(isTrue: true, call, answer)),
            Operation.Not => Value.Of(!At(0).IsTrue),
            Operation.Equal => Value.Of(At(0) == At(1)),
            Operation.NotEqual => Value.Of(At(0) != At(1)),
            Operation.Less => Value.Of(Functions.Order(At(0), At(1)) < 0),
            Operation.LessOrEqual => Value.Of(Functions.Order(At(0), At(1)) <= 0),
            Operation.Greater => Value.Of(Functions.Order(At(0), At(1)) > 0),
            Operation.GreaterOrEqual => Value.Of(Functions.Order(At(0), At(1)) >= 0),
            Operation.In => Functions.Has(At(1), At(0)),
            Operation.Has => Functions.Has(At(0), At(1)),
            Operation.Add => Functions.Number(At(0).Number + At(1).Number),
            Operation.Subtract => Functions.Number(At(0).Number - At(1).Number),
            Operation.Multiply => Functions.Number(At(0).Number * At(1).Number),
            Operation.Divide => Functions.Number(At(0).Number / At(1).Number),
            Operation.Negate => Functions.Number(-At(0).Number),
            Operation.Answered => Functions.Answered(At(0)),
            Operation.Count => Value.Of((double)(At(0).List?.Count ?? 0)),
            Operation.Sum => Functions.Sum(EvaluateAll(call.Arguments, answer)),
            Operation.Average => Functions.Average(EvaluateAll(call.Arguments, answer)),
            Operation.Least => Functions.Least(EvaluateAll(call.Arguments, answer)),
            Operation.Greatest => Functions.Greatest(EvaluateAll(call.Arguments, answer)),
            Operation.Round => Functions.Round(At(0), call.Arguments.Count > 1 ? At(1) : Value.Of(0.0)),
            Operation.If => At(0).IsTrue ? At(1) : At(2),
            Operation.Length => Functions.Length(At(0)),
            _ => throw new UnreachableException(),
        };
    }

    // A loop, since a lambda here would cost an allocation in every call of Apply.
    private static bool HasOneThat(bool isTrue, Call call, Func<string, Value> answer)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (Evaluate(call.Arguments[i], answer).IsTrue == isTrue)
            {
                return true;
            }
        }

        return false;
    }

    private static Value[] EvaluateAll(IReadOnlyList<Expression> expressions, Func<string, Value> answer)
    {
        var values = new Value[expressions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(expressions[i], answer);
        }

        return values;
    }
}
