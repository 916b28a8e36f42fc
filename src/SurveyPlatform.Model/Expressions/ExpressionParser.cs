namespace SurveyPlatform.Model.Expressions;

/// <summary>Reads the text of an expression, once, when a questionnaire is checked or published.</summary>
/// <remarks>
/// From the loosest binding to the tightest:
/// <code>
/// or          = and { "or" and }
/// and         = not { "and" not }
/// not         = "not" not | comparison
/// comparison  = sum [ ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "in" | "has") sum ]
/// sum         = product { ("+" | "-") product }
/// product     = factor { ("*" | "/") factor }
/// factor      = "-" factor | number | text | "true" | "false" | "null" | name | call | "(" or ")" | list
/// call        = function "(" [ or { "," or } ] ")"
/// list        = "[" [ or { "," or } ] "]"
/// number      = digits [ "." digits ]
/// text        = "'" { any character, a single quote written twice } "'"
/// name        = (letter | "_") { [ "." ] (letter | digit | "_") }
/// </code>
/// Letters are those of any script, digits are 0 to 9, keywords are lower case.
/// </remarks>
public static class ExpressionParser
{
    /// <summary>The longest text that is read; room for a list of several hundred codes.</summary>
    public const int LongestText = 10_000;

    /// <summary>Reads a text as one expression.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ExpressionException"><paramref name="text"/> is no expression.</exception>
    public static Expression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestText
            ? throw new ExpressionException(Faults.TooLong(LongestText, text.Length))
            : new Parser(new Lexer(text)).Parse();
    }

    /// <summary>Whether an expression can refer to an item or variable called so.</summary>
    public static bool IsName(string text) => Lexer.IsName(text);
}
