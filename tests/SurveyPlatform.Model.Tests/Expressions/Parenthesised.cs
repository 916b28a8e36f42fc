using System.Globalization;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

/// <summary>Writes a tree as text with every operation in parentheses, so that only one tree can be read from it.</summary>
internal static class Parenthesised
{
    private static readonly Dictionary<Operation, string> Spellings = new()
    {
        [Operation.And] = "and",
        [Operation.Or] = "or",
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
        [Operation.Answered] = "answered",
        [Operation.Count] = "count",
        [Operation.Sum] = "sum",
        [Operation.Average] = "avg",
        [Operation.Least] = "min",
        [Operation.Greatest] = "max",
        [Operation.Round] = "round",
        [Operation.If] = "if",
        [Operation.Length] = "len",
    };

    public static string Write(Expression expression) =>
        expression switch
        {
            Expression.Constant { Value.Number: { } number } => Digits(number),
            Expression.Constant constant => constant.Value.ToString(),
            Expression.Reference reference => reference.Name,
            Expression.ListOf list => $"[{string.Join(",", list.Items.Select(Write))}]",
            Expression.Call call => Write(call),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    private static string Write(Expression.Call call)
    {
        var arguments = call.Arguments.Select(Write).ToArray();
        return call.Operation switch
        {
            Operation.Not => $"(not {arguments[0]})",
            Operation.Negate => $"-({arguments[0]})",
            >= Operation.Answered => $"{Spellings[call.Operation]}({string.Join(",", arguments)})",
            _ => $"({string.Join($" {Spellings[call.Operation]} ", arguments)})",
        };
    }

    private static string Digits(double number) =>
        number.ToString("F25", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
}
