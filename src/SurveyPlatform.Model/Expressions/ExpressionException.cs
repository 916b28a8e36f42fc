namespace SurveyPlatform.Model.Expressions;

/// <summary>Thrown when a text is no expression: it is refused with the place of its fault, never repaired.</summary>
public sealed class ExpressionException(ExpressionFault fault) : FormatException(fault.Message)
{
    public ExpressionFault Fault => fault;

    public string Code => fault.Code;

    public int Position => fault.Position;

    public int Length => fault.Length;
}
