namespace SurveyPlatform.Model.Expressions;

/// <summary>The sorts of token; a mark is a keyword, an operator, a bracket or a comma.</summary>
internal enum TokenKind
{
    End,
    Mark,
    Name,
    Number,
    Text,
}
