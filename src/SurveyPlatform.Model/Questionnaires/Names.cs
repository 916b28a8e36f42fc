using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>What codes and names may look like, so that expressions and every file format can carry them.</summary>
public static class Names
{
    public const string CodeRule = "A code has 1 to 64 letters, digits, hyphens and underscores.";

    public const string NameRule =
        "An item's code has 1 to 64 letters, digits and underscores, begins with a letter, and is no word of the expression language.";

    private const int Longest = 64;

    public static bool IsCode(string code) =>
        code.Length is >= 1 and <= Longest
        && code.All(character => char.IsLetterOrDigit(character) || character is '_' or '-');

    /// <summary>Items and rows are named in expressions, where a hyphen is a minus.</summary>
    public static bool IsName(string code) => IsCode(code) && ExpressionParser.IsName(code);
}
