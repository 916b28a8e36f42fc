using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A whole number from 0 to 10, such as the readiness to recommend.</summary>
public sealed record ScoreItem : Item
{
    public const int Highest = 10;

    /// <summary>What 0 means.</summary>
    public LocalText? LowLabel { get; init; }

    /// <summary>What 10 means.</summary>
    public LocalText? HighLabel { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Number;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context)
    {
        if (answer.Number is not { } number)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        return number is >= 0 and <= Highest && double.IsInteger(number)
            ? null
            : new AnswerFault(field.Code, AnswerFaultKind.NotOffered, [0, Highest]);
    }
}
