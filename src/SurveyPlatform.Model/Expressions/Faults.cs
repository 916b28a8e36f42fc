namespace SurveyPlatform.Model.Expressions;

/// <summary>The catalogue of faults: those of the text first, then those of a review.</summary>
internal static class Faults
{
    public static ExpressionFault TooLong(int limit, int length) =>
        new("too-long", $"An expression has at most {limit} characters.", limit, length - limit);

    public static ExpressionFault TooDeep(int limit, int position, int length) =>
        new("too-deep", $"More than {limit} expressions stand inside one another.", position, length);

    public static ExpressionFault UnexpectedEnd(int position) =>
        new("unexpected-end", "The expression ends before it is complete.", position, 0);

    public static ExpressionFault UnexpectedText(Token token) =>
        new("unexpected-text", $"'{token.Text}' cannot stand here.", token.Position, token.Length);

    public static ExpressionFault UnexpectedCharacter(int position, int length) =>
        new("unexpected-character", "This character is not part of the language.", position, length);

    public static ExpressionFault UnclosedText(int position, int length) =>
        new("unclosed-text", "This text is not closed by a single quote.", position, length);

    public static ExpressionFault BadNumber(int position, int length) =>
        new("bad-number", "A number is digits, perhaps a point and more digits, and not too large.", position, length);

    public static ExpressionFault UnknownFunction(Token name) =>
        new("unknown-function", $"There is no function '{name.Text}'.", name.Position, name.Length);

    public static ExpressionFault ArgumentCount(string name, Signature signature, int position, int length) =>
        new("argument-count", $"'{name}' takes {Number(signature)}.", position, length);

    public static ExpressionFault ChainedComparison(Token token) =>
        new(
            "chained-comparison",
            "Comparisons do not chain: join two of them with 'and'.",
            token.Position,
            token.Length
        );

    public static ExpressionFault UnknownName(Expression.Reference reference) =>
        At(reference, "unknown-name", $"There is no item or variable '{reference.Name}' that can be read here.");

    public static ExpressionFault DifferentKinds(Expression comparison) =>
        At(comparison, "different-kinds", "The two sides are of different kinds and never agree.");

    public static ExpressionFault NoOrder(Expression comparison) =>
        At(comparison, "no-order", "Only numbers and texts come before or after one another.");

    public static ExpressionFault BadDigits(Expression digits, int limit) =>
        At(digits, "bad-digits", $"Digits to round to are a whole number from -{limit} to {limit}.");

    public static ExpressionFault WrongKind(Expression expression, ValueKinds wanted) =>
        wanted switch
        {
            ValueKinds.Boolean => At(expression, "not-a-condition", "This is never true or false."),
            ValueKinds.Number => At(expression, "not-a-number", "This is never a number."),
            ValueKinds.Text => At(expression, "not-a-text", "This is never a text."),
            ValueKinds.List => At(expression, "not-a-list", "This is never a list."),
            _ => At(expression, "wrong-kind", $"This is never one of: {wanted}."),
        };

    private static ExpressionFault At(Expression expression, string code, string message) =>
        new(code, message, expression.Position, expression.Length);

    private static string Number(Signature signature) =>
        signature switch
        {
            { Fewest: 1, Most: 1 } => "one argument",
            { Most: int.MaxValue } => $"{signature.Fewest} or more arguments",
            _ when signature.Fewest == signature.Most => $"{signature.Fewest} arguments",
            _ => $"{signature.Fewest} to {signature.Most} arguments",
        };
}
