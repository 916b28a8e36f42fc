using static SurveyPlatform.Model.Expressions.Expression;

namespace SurveyPlatform.Model.Expressions;

/// <summary>Lists what is wrong with an expression that could be read: unknown names, and kinds that never fit.</summary>
/// <remarks>
/// Only what can never work is a fault. A rating that is a number or a text may be compared with either;
/// any item may be unanswered, so comparing it with <c>null</c> is always sound.
/// </remarks>
public sealed class ExpressionReview
{
    private readonly Func<string, ValueKinds?> kindsOf;
    private readonly List<ExpressionFault> faults = [];

    private ExpressionReview(Func<string, ValueKinds?> kindsOf) => this.kindsOf = kindsOf;

    /// <summary>Lists what would be refused at publication.</summary>
    /// <param name="expression">As it was parsed.</param>
    /// <param name="kindsOf">The kinds a name's value can have; null for a name that cannot be read here.</param>
    /// <param name="wanted">What the result is for: <see cref="ValueKinds.Boolean"/> for a condition.</param>
    /// <returns>The faults in the order of the text; empty when the expression is fit to be published.</returns>
    public static IReadOnlyList<ExpressionFault> ListFaults(
        Expression expression,
        Func<string, ValueKinds?> kindsOf,
        ValueKinds wanted = ValueKinds.Any
    )
    {
        var review = new ExpressionReview(kindsOf);
        review.Visit(expression);
        if (wanted != ValueKinds.Any)
        {
            review.Demand(expression, wanted);
        }

        return [.. review.faults.OrderBy(fault => fault.Position)];
    }

    private void Visit(Expression expression)
    {
        if (expression is Reference reference && kindsOf(reference.Name) is null)
        {
            faults.Add(Faults.UnknownName(reference));
        }

        if (expression is Call { Operation: >= Operation.Answered } function)
        {
            VisitFunction(function);
        }
        else if (expression is Call operation)
        {
            VisitOperator(operation);
        }

        foreach (var child in expression.Children)
        {
            Visit(child);
        }
    }

    private void VisitOperator(Call call)
    {
        var arguments = call.Arguments;
        switch (call.Operation)
        {
            case Operation.And or Operation.Or or Operation.Not:
                DemandAll(arguments, ValueKinds.Boolean);
                break;
            case Operation.Equal or Operation.NotEqual:
                DemandMeeting(call, Kinds(arguments[0]), Kinds(arguments[1]));
                break;
            case Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual:
                DemandOrder(call);
                break;
            case Operation.In:
                DemandMember(arguments[1], arguments[0]);
                break;
            case Operation.Has:
                DemandMember(arguments[0], arguments[1]);
                break;
            case Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Negate:
                DemandAll(arguments, ValueKinds.Number);
                break;
        }
    }

    private void VisitFunction(Call call)
    {
        var arguments = call.Arguments;
        switch (call.Operation)
        {
            case Operation.If:
                Demand(arguments[0], ValueKinds.Boolean);
                break;
            case Operation.Sum or Operation.Average or Operation.Least or Operation.Greatest:
                DemandNumbers(arguments);
                break;
            case Operation.Round:
                DemandAll(arguments, ValueKinds.Number);
                DemandDigits(arguments);
                break;
            case Operation.Count:
                Demand(arguments[0], ValueKinds.List);
                break;
            case Operation.Length:
                Demand(arguments[0], ValueKinds.Text);
                break;
        }
    }

    private void Demand(Expression expression, ValueKinds wanted)
    {
        if ((Kinds(expression) & wanted) == ValueKinds.None)
        {
            faults.Add(Faults.WrongKind(expression, wanted));
        }
    }

    private void DemandAll(IEnumerable<Expression> expressions, ValueKinds wanted)
    {
        foreach (var expression in expressions)
        {
            Demand(expression, wanted);
        }
    }

    // A list is as good as its numbers here; those of a list written out can be seen.
    private void DemandNumbers(IEnumerable<Expression> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is ListOf list)
            {
                DemandAll(list.Items, ValueKinds.Number);
            }
            else if ((Kinds(argument) & ValueKinds.List) == ValueKinds.None)
            {
                Demand(argument, ValueKinds.Number);
            }
        }
    }

    private void DemandDigits(IReadOnlyList<Expression> arguments)
    {
        if (arguments is [_, Constant { Value.Number: { } number } digits] && !Functions.IsDigits(number))
        {
            faults.Add(Faults.BadDigits(digits, Functions.MostDigits));
        }
    }

    private void DemandOrder(Call comparison)
    {
        var common = Kinds(comparison.Arguments[0]) & Kinds(comparison.Arguments[1]);
        if (common == ValueKinds.None)
        {
            faults.Add(Faults.DifferentKinds(comparison));
        }
        else if ((common & (ValueKinds.Number | ValueKinds.Text)) == ValueKinds.None)
        {
            faults.Add(Faults.NoOrder(comparison));
        }
    }

    private void DemandMember(Expression list, Expression item)
    {
        Demand(list, ValueKinds.List);
        foreach (var member in list is ListOf written ? written.Items : [])
        {
            DemandMeeting(member, Kinds(member), Kinds(item));
        }
    }

    private void DemandMeeting(Expression place, ValueKinds left, ValueKinds right)
    {
        var eitherIsNull = left == ValueKinds.None || right == ValueKinds.None;
        if (!eitherIsNull && (left & right) == ValueKinds.None)
        {
            faults.Add(Faults.DifferentKinds(place));
        }
    }

    /// <summary>The kinds an expression can yield; any, where an unknown name hides them, so that one slip is one fault.</summary>
    private ValueKinds Kinds(Expression expression) =>
        expression switch
        {
            Constant constant => constant.Value.Kind,
            Reference reference => kindsOf(reference.Name) ?? ValueKinds.Any,
            ListOf => ValueKinds.List,
            Call { Operation: Operation.If, Arguments: var arguments } => Kinds(arguments[1]) | Kinds(arguments[2]),
            Call { Operation: >= Operation.And and <= Operation.Has or Operation.Answered } => ValueKinds.Boolean,
            _ => ValueKinds.Number,
        };
}
