using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A number that the respondent writes.</summary>
public sealed record NumberItem : Item
{
    /// <summary>No number beyond this is taken, so that every digit written is a digit kept.</summary>
    public const double LargestKept = 1e15;

    public double? Least { get; init; }

    public double? Most { get; init; }

    /// <summary>How many digits may follow the decimal point.</summary>
    public int Decimals { get; init; }

    public LocalText? Unit { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Number;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context)
    {
        if (answer.Number is not { } number)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        var least = Math.Max(Least ?? -LargestKept, -LargestKept);
        var most = Math.Min(Most ?? LargestKept, LargestKept);
        if (number < least || number > most)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.OutOfRange, [(decimal)least, (decimal)most]);
        }

        return decimal.Round((decimal)number, Decimals) == (decimal)number
            ? null
            : new AnswerFault(field.Code, AnswerFaultKind.TooManyDecimals, [Decimals]);
    }
}
