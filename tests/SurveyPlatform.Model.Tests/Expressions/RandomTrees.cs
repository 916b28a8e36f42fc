using CsCheck;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

/// <summary>
/// Expressions nobody would think of. Operands are mostly of the kind their operation wants, or nearly every result
/// would be missing; one in ten is of any kind.
/// </summary>
internal sealed class RandomTrees
{
    public const string SomeAnswers = """
        {
          "yes": true, "no": false, "three": 3, "half": -2.5, "third": 0.3333333333333333, "huge": 1e308, "tiny": 5e-324,
          "zero": -0.0, "empty": "", "text": "满意😀", "digit": "3", "codes": ["a", "𠮷", ""],
          "scores": [5, 0.1, -1, null, "3", [2]], "none": []
        }
        """;

    private static readonly RandomTrees Leaves = new();

    private readonly Gen<Expression> numbers;
    private readonly Gen<Expression> texts;
    private readonly Gen<Expression> conditions;
    private readonly Gen<Expression> lists;
    private readonly Gen<Expression> any;

    private RandomTrees()
    {
        numbers = Gen.OneOf(
            Constants(Gen.Int[-3, 12].Select(x => Value.Of((double)x))),
            Constants(Gen.Int[-30, 30].Select(x => Value.Of(x / 2.0))),
            Constants(Gen.Int[0, 3_000].Select(x => Value.Of(x / 1_000.0))),
            Constants(Gen.OneOf(0.49999999999999994, 4503599627370497, 9007199254740991).Select(Value.Of)),
            Named("three", "half", "third", "huge", "tiny", "zero")
        );
        texts = Gen.OneOf(
            Constants(
                Gen.OneOf("", "a", "B", "3", "it's", "满意", "啊", "阿", "😀", "\uff21", "𠮷\\\"\n")
                    .Array[0, 3]
                    .Select(parts => Value.Of(string.Concat(parts)))
            ),
            Named("empty", "text", "digit")
        );
        conditions = Gen.OneOf(Constants(Gen.Bool.Select(Value.Of)), Named("yes", "no"));
        lists = Named("codes", "scores", "none");
        any = Gen.OneOf(numbers, texts, conditions, lists, Named("unanswered"), Constants(Gen.Const(Value.Missing)));
    }

    private RandomTrees(RandomTrees below)
    {
        var condition = Mostly(below.conditions, below.any);
        numbers = Gen.OneOf(Leaves.numbers, NumbersOver(below), Choice(condition, below.numbers));
        texts = Gen.OneOf(Leaves.texts, Choice(condition, below.texts));
        conditions = Gen.OneOf(Leaves.conditions, ConditionsOver(below), Choice(condition, below.conditions));
        lists = Gen.OneOf(
            Leaves.lists,
            below.any.Array[0, 4].Select(items => (Expression)new Expression.ListOf(items, 0, 0)),
            Choice(condition, below.lists)
        );
        any = Gen.OneOf(numbers, texts, conditions, lists, Leaves.any);
    }

    private static Operation[] Orders =>
        [Operation.Equal, Operation.Less, Operation.LessOrEqual, Operation.Greater, Operation.GreaterOrEqual];

    /// <summary>Trees of up to so many levels over their leaves.</summary>
    public static Gen<Expression> Wide(int levels) =>
        Enumerable.Range(0, levels).Aggregate(Leaves, (below, _) => new RandomTrees(below)).any;

    /// <summary>One narrow tree as high as the parser lets a tree become.</summary>
    public static Gen<Expression> Deep() =>
        Gen.Select(
            Leaves.any,
            Gen.Select(Gen.Enum<Operation>(), Leaves.any, Gen.Bool).Array[30, 49],
            (leaf, steps) => steps.Aggregate(leaf, (below, step) => Over(below, step.Item1, step.Item2, step.Item3))
        );

    private static Gen<Expression> NumbersOver(RandomTrees below)
    {
        var number = Mostly(below.numbers, below.any);
        var list = Mostly(below.lists, below.any);
        var digits = Constants(Gen.Int[-10, 10].Select(x => Value.Of((double)x)));
        return Gen.OneOf(
            Calls(number.Array[2], Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Divide),
            Calls(number.Array[1], Operation.Negate, Operation.Round),
            Calls(Pairs(number, digits), Operation.Round),
            Calls(
                Gen.OneOf(number, list).Array[1, 4],
                Operation.Sum,
                Operation.Average,
                Operation.Least,
                Operation.Greatest
            ),
            Calls(list.Array[1], Operation.Count),
            Calls(Mostly(below.texts, below.any).Array[1], Operation.Length)
        );
    }

    private static Gen<Expression> ConditionsOver(RandomTrees below)
    {
        var condition = Mostly(below.conditions, below.any);
        var list = Mostly(below.lists, below.any);
        return Gen.OneOf(
            Calls(condition.Array[2, 4], Operation.And, Operation.Or),
            Calls(condition.Array[1], Operation.Not),
            Calls(Mostly(below.numbers, below.any).Array[2], Orders),
            Calls(Mostly(below.texts, below.any).Array[2], Orders),
            Calls(below.any.Array[2], Operation.Equal, Operation.NotEqual),
            Calls(Pairs(below.any, list), Operation.In),
            Calls(Pairs(list, below.any), Operation.Has),
            Calls(below.any.Array[1], Operation.Answered)
        );
    }

    private static Expression.Call Over(Expression below, Operation operation, Expression beside, bool isFirst) =>
        operation switch
        {
            Operation.Not or Operation.Negate or Operation.Answered or Operation.Count or Operation.Length => Call(
                operation,
                below
            ),
            Operation.If => Call(operation, beside, isFirst ? below : beside, isFirst ? beside : below),
            _ => isFirst ? Call(operation, below, beside) : Call(operation, beside, below),
        };

    private static Gen<Expression> Mostly(Gen<Expression> wanted, Gen<Expression> any) =>
        Gen.Frequency((9, wanted), (1, any));

    private static Gen<Expression[]> Pairs(Gen<Expression> first, Gen<Expression> second) =>
        Gen.Select(first, second, (x, y) => new[] { x, y });

    private static Gen<Expression> Choice(Gen<Expression> condition, Gen<Expression> branch) =>
        Gen.Select(condition, branch, branch, (test, yes, no) => (Expression)Call(Operation.If, test, yes, no));

    private static Gen<Expression> Calls(Gen<Expression[]> arguments, params Operation[] operations) =>
        Gen.Select(Gen.OneOf(operations), arguments, (operation, x) => (Expression)Call(operation, x));

    private static Expression.Call Call(Operation operation, params Expression[] arguments) =>
        new(operation, arguments, 0, 0);

    private static Gen<Expression> Named(params string[] names) =>
        Gen.OneOf(names).Select(name => (Expression)new Expression.Reference(name, 0));

    private static Gen<Expression> Constants(Gen<Value> values) =>
        values.Select(value => (Expression)new Expression.Constant(value, 0, 0));
}
