using System.Collections.Frozen;

namespace SurveyPlatform.Model.Expressions;

/// <summary>Makes the tree of one expression by recursive descent, one method a rule of the grammar.</summary>
internal sealed class Parser
{
    // More than anyone writes, far less than a stack holds on the server or an old phone, and few enough that the tree,
    // inside its document, stays below the 64 levels at which JSON readers commonly give up.
    private const int DeepestNesting = 50;

    private readonly Lexer lexer;
    private Token token;
    private int end;
    private int depth;

    /// <summary>Stands before the first token.</summary>
    /// <exception cref="ExpressionException">The text does not begin with a token.</exception>
    public Parser(Lexer lexer)
    {
        this.lexer = lexer;
        token = lexer.Read();
    }

    /// <summary>Reads the text to its end.</summary>
    /// <exception cref="ExpressionException">The text is no expression, or goes on after one.</exception>
    public Expression Parse()
    {
        var expression = Or();
        return token.Kind == TokenKind.End ? expression : throw Unexpected();
    }

    private Expression Or() => Joined(Operation.Or, And);

    private Expression And() => Joined(Operation.And, Not);

    private Expression Joined(Operation operation, Func<Expression> operand)
    {
        var start = token;
        var first = operand();
        var word = Vocabulary.SpellingOf(operation);
        if (!token.IsMark(word))
        {
            return first;
        }

        List<Expression> operands = [first];
        while (Take(word))
        {
            operands.Add(operand());
        }

        return Call(operation, operands, start);
    }

    private Expression Not()
    {
        var start = token;
        return Take("not") ? Call(Operation.Not, [Nested(Not)], start) : Comparison();
    }

    private Expression Comparison()
    {
        var start = token;
        var left = Sum();
        if (!Take(Vocabulary.Comparisons, out var operation))
        {
            return left;
        }

        var comparison = Call(operation, [left, Sum()], start);
        var next = token;
        return Take(Vocabulary.Comparisons, out _)
            ? throw new ExpressionException(Faults.ChainedComparison(next))
            : comparison;
    }

    private Expression Sum() => LeftToRight(Vocabulary.Additions, Product);

    private Expression Product() => LeftToRight(Vocabulary.Products, Factor);

    private Expression LeftToRight(FrozenDictionary<string, Operation> operations, Func<Expression> operand)
    {
        var start = token;
        var left = operand();
        while (Take(operations, out var operation))
        {
            left = Call(operation, [left, operand()], start);
        }

        return left;
    }

    private Expression Factor()
    {
        var start = token;
        if (!Take("-"))
        {
            return Primary();
        }

        if (token is { Kind: TokenKind.Number, Number: var number })
        {
            Advance();
            return Constant(Value.Of(-number), start);
        }

        return Call(Operation.Negate, [Nested(Factor)], start);
    }

    private Expression Primary()
    {
        var start = token;
        switch (start.Kind)
        {
            case TokenKind.Number:
                Advance();
                return Constant(Value.Of(start.Number), start);
            case TokenKind.Text:
                Advance();
                return Constant(Value.Of(start.Text), start);
            case TokenKind.Name:
                Advance();
                return Take("(") ? Function(start) : new Expression.Reference(start.Text, start.Position);
            default:
                return Marked(start);
        }
    }

    private Expression Marked(Token start)
    {
        if (Take("("))
        {
            var inner = Nested(Or);
            Expect(")");
            return inner;
        }

        if (Take("["))
        {
            var items = Items("]");
            return Checked(new Expression.ListOf(items, start.Position, end - start.Position));
        }

        if (Take("true"))
        {
            return Constant(Value.Of(true), start);
        }

        if (Take("false"))
        {
            return Constant(Value.Of(false), start);
        }

        return Take("null") ? Constant(Value.Missing, start) : throw Unexpected();
    }

    private Expression Function(Token name)
    {
        var signature =
            Vocabulary.FindFunction(name.Text) ?? throw new ExpressionException(Faults.UnknownFunction(name));
        var arguments = Items(")");
        return signature.Allows(arguments.Count)
            ? Call(signature.Operation, arguments, name)
            : throw new ExpressionException(
                Faults.ArgumentCount(name.Text, signature, name.Position, end - name.Position)
            );
    }

    private List<Expression> Items(string close)
    {
        List<Expression> items = [];
        if (Take(close))
        {
            return items;
        }

        do
        {
            items.Add(Nested(Or));
        } while (Take(","));
        Expect(close);
        return items;
    }

    private Expression.Constant Constant(Value value, Token start) => new(value, start.Position, end - start.Position);

    private Expression Call(Operation operation, IReadOnlyList<Expression> arguments, Token start) =>
        Checked(new Expression.Call(operation, arguments, start.Position, end - start.Position));

    // A long sum nests the tree without nesting the parser, parentheses the reverse: both are held to the one limit.
    private static Expression Checked(Expression expression) =>
        expression.Height <= DeepestNesting
            ? expression
            : throw new ExpressionException(Faults.TooDeep(DeepestNesting, expression.Position, expression.Length));

    private Expression Nested(Func<Expression> rule)
    {
        if (depth == DeepestNesting)
        {
            throw new ExpressionException(Faults.TooDeep(DeepestNesting, token.Position, token.Length));
        }

        depth++;
        var expression = rule();
        depth--;
        return expression;
    }

    private void Advance()
    {
        end = token.End;
        token = lexer.Read();
    }

    private bool Take(string mark)
    {
        if (!token.IsMark(mark))
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Take(FrozenDictionary<string, Operation> operators, out Operation operation)
    {
        operation = default;
        return token.Kind == TokenKind.Mark && operators.TryGetValue(token.Text, out operation) && Take(token.Text);
    }

    private void Expect(string mark)
    {
        if (!Take(mark))
        {
            throw Unexpected();
        }
    }

    private ExpressionException Unexpected() =>
        new(token.Kind == TokenKind.End ? Faults.UnexpectedEnd(token.Position) : Faults.UnexpectedText(token));
}
