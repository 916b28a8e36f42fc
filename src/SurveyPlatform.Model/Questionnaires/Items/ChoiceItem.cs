using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One answer out of several; the answer is the code of the choice.</summary>
public sealed record ChoiceItem : Item
{
    public required IReadOnlyList<Choice> Choices { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Text;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context)
    {
        if (answer.Text is not { } code)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        return Choices.Any(choice => string.Equals(choice.Code, code, StringComparison.Ordinal))
            ? null
            : new AnswerFault(field.Code, AnswerFaultKind.NotOffered);
    }
}
