using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyPlatform.Model.Expressions;

/// <summary>Cuts an expression's text into tokens, one at a time.</summary>
internal sealed class Lexer(string text)
{
    // The longer spelling stands before the one it begins with.
    private static readonly string[] Symbols =
    [
        "!=",
        "<=",
        ">=",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        "[",
        "]",
        ",",
    ];

    private int at;

    /// <summary>Whether an expression can read something called so: keywords are not names.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && NameLength(text) == text.Length && !Vocabulary.Keywords.Contains(text);

    /// <summary>The next token; at the end of the text, an end however often it is asked for.</summary>
    /// <exception cref="ExpressionException">What comes next is no token.</exception>
    public Token Read()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return new Token(TokenKind.End, string.Empty, at, 0);
        }

        var token = text[at] switch
        {
            '\'' => TextToken(),
            >= '0' and <= '9' => NumberToken(),
            _ => NameLength(text.AsSpan(at)) is > 0 and var length ? NameToken(length) : SymbolToken(),
        };
        at = token.End;
        return token;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = LetterLength(text);
        while (length > 0)
        {
            var rest = text[length..];
            // A point joins two parts of a name and never ends one.
            var point = rest is ['.', ..] ? 1 : 0;
            var next = NameCharacterLength(rest[point..]);
            if (next == 0)
            {
                break;
            }

            length += point + next;
        }

        return length;
    }

    private static int NameCharacterLength(ReadOnlySpan<char> text) =>
        text is [>= '0' and <= '9', ..] ? 1 : LetterLength(text);

    private static int LetterLength(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done
        && (rune.Value == '_' || Rune.IsLetter(rune))
            ? length
            : 0;

    private Token TextToken()
    {
        var content = new StringBuilder();
        var i = at + 1;
        while (i < text.Length)
        {
            var length = CharacterLength(i);
            if (text[i] != '\'')
            {
                content.Append(text, i, length);
                i += length;
            }
            else if (text.AsSpan(i) is ['\'', '\'', ..])
            {
                content.Append('\'');
                i += 2;
            }
            else
            {
                return new Token(TokenKind.Text, content.ToString(), at, i + 1 - at);
            }
        }

        throw new ExpressionException(Faults.UnclosedText(at, text.Length - at));
    }

    // Half a surrogate pair is refused, since it would not reach the browser as it was written.
    private int CharacterLength(int position) =>
        Rune.DecodeFromUtf16(text.AsSpan(position), out _, out var length) == OperationStatus.Done
            ? length
            : throw new ExpressionException(Faults.UnexpectedCharacter(position, 1));

    private Token NumberToken()
    {
        // Letters and further points are taken along, so that the fault in 1e3 or 1.2.3 covers all of it.
        var end = at;
        while (end < text.Length && (text[end] == '.' || NameCharacterLength(text.AsSpan(end)) > 0))
        {
            end += text[end] == '.' ? 1 : NameCharacterLength(text.AsSpan(end));
        }

        var digits = text[at..end];
        return
            digits[^1] != '.'
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? new Token(TokenKind.Number, digits, at, digits.Length, number)
            : throw new ExpressionException(Faults.BadNumber(at, digits.Length));
    }

    private Token NameToken(int length)
    {
        var name = text.Substring(at, length);
        return new Token(Vocabulary.Keywords.Contains(name) ? TokenKind.Mark : TokenKind.Name, name, at, length);
    }

    private Token SymbolToken()
    {
        var symbol = Array.Find(Symbols, symbol => text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal));
        return symbol is null
            ? throw new ExpressionException(Faults.UnexpectedCharacter(at, CharacterLength(at)))
            : new Token(TokenKind.Mark, symbol, at, symbol.Length);
    }
}
