namespace SurveyPlatform.Model.Expressions;

/// <summary>What a call does with its arguments: every operator and every function of the language, and no other.</summary>
public enum Operation
{
    And,
    Or,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Has,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Answered,
    Count,
    Sum,
    Average,
    Least,
    Greatest,
    Round,
    If,
    Length,
}
