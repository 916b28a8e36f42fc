namespace SurveyPlatform.Model.Expressions;

/// <summary>What is wrong with an expression, and where.</summary>
/// <param name="Code">Never changes and is never reused, so that a page can say it in its own words.</param>
/// <param name="Message">The same in English.</param>
/// <param name="Position">Where the faulty part begins, counted from 0 in UTF-16 code units.</param>
/// <param name="Length">How far it reaches; 0 at the end of the text.</param>
public sealed record ExpressionFault(string Code, string Message, int Position, int Length);
