namespace SurveyPlatform.Model.Expressions;

/// <summary>The smallest piece of an expression's text that means something.</summary>
/// <param name="Kind">How the parser takes it.</param>
/// <param name="Text">As written; for a text constant its content, without the quotes.</param>
/// <param name="Position">Where it begins, counted from 0 in UTF-16 code units.</param>
/// <param name="Length">How far it reaches, quotes included.</param>
/// <param name="Number">The number's value; 0 for every other token.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, int Length, double Number = 0)
{
    public int End => Position + Length;

    public bool IsMark(string mark) => Kind == TokenKind.Mark && string.Equals(Text, mark, StringComparison.Ordinal);
}
