using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Any number of answers out of several; the answer is the list of their codes.</summary>
public sealed record MultipleChoiceItem : Item
{
    public required IReadOnlyList<Choice> Choices { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.List;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context)
    {
        if (answer.List is not { } codes || codes.Any(code => code.Text is null))
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        var chosen = codes.Select(code => FindChoice(code.Text!)).ToList();
        AnswerFaultKind? kind = chosen switch
        {
            _ when chosen.Contains(null) => AnswerFaultKind.NotOffered,
            _ when chosen.Distinct().Count() < chosen.Count => AnswerFaultKind.Repeated,
            { Count: > 1 } when chosen.Exists(choice => choice!.IsExclusive) => AnswerFaultKind.ExcludesOthers,
            // "None of these" alone is a whole answer, however many choices are asked for.
            _ when chosen.Count < Least && !chosen.Exists(choice => choice!.IsExclusive) => AnswerFaultKind.TooFew,
            _ when chosen.Count > Most => AnswerFaultKind.TooMany,
            _ => null,
        };

        return kind is null ? null : new AnswerFault(field.Code, kind.Value, [Least ?? 0, Most ?? Choices.Count]);
    }

    private Choice? FindChoice(string code) =>
        Choices.FirstOrDefault(choice => string.Equals(choice.Code, code, StringComparison.Ordinal));
}
