using System.Collections.Frozen;

namespace SurveyPlatform.Model.Expressions;

/// <summary>How the operations are spelt, both in the text and in the tree sent to the browser.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<Operation, string> Spellings = new Dictionary<Operation, string>
    {
        [Operation.And] = "and",
        [Operation.Or] = "or",
        [Operation.Not] = "not",
        [Operation.Equal] = "=",
        [Operation.NotEqual] = "!=",
        [Operation.Less] = "<",
        [Operation.LessOrEqual] = "<=",
        [Operation.Greater] = ">",
        [Operation.GreaterOrEqual] = ">=",
        [Operation.In] = "in",
        [Operation.Has] = "has",
        [Operation.Add] = "+",
        [Operation.Subtract] = "-",
        [Operation.Multiply] = "*",
        [Operation.Divide] = "/",
        // The text has one minus sign for both; the tree tells them apart by name.
        [Operation.Negate] = "neg",
        [Operation.Answered] = "answered",
        [Operation.Count] = "count",
        [Operation.Sum] = "sum",
        [Operation.Average] = "avg",
        [Operation.Least] = "min",
        [Operation.Greatest] = "max",
        [Operation.Round] = "round",
        [Operation.If] = "if",
        [Operation.Length] = "len",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Signature> Functions = new[]
    {
        new Signature(Operation.Answered, 1, 1),
        new Signature(Operation.Count, 1, 1),
        new Signature(Operation.Sum, 1, int.MaxValue),
        new Signature(Operation.Average, 1, int.MaxValue),
        new Signature(Operation.Least, 1, int.MaxValue),
        new Signature(Operation.Greatest, 1, int.MaxValue),
        new Signature(Operation.Round, 1, 2),
        new Signature(Operation.If, 3, 3),
        new Signature(Operation.Length, 1, 1),
    }.ToFrozenDictionary(function => Spellings[function.Operation], StringComparer.Ordinal);

    public static FrozenSet<string> Keywords { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "and", "or", "not", "in", "has", "true", "false", "null");

    public static FrozenDictionary<string, Operation> Comparisons { get; } =
        Spelt(
            Operation.Equal,
            Operation.NotEqual,
            Operation.Less,
            Operation.LessOrEqual,
            Operation.Greater,
            Operation.GreaterOrEqual,
            Operation.In,
            Operation.Has
        );

    public static FrozenDictionary<string, Operation> Additions { get; } = Spelt(Operation.Add, Operation.Subtract);

    public static FrozenDictionary<string, Operation> Products { get; } = Spelt(Operation.Multiply, Operation.Divide);

    public static string SpellingOf(Operation operation) => Spellings[operation];

    public static Signature? FindFunction(string name) =>
        Functions.TryGetValue(name, out var signature) ? signature : null;

    private static FrozenDictionary<string, Operation> Spelt(params Operation[] operations) =>
        operations.ToFrozenDictionary(operation => Spellings[operation], StringComparer.Ordinal);
}
