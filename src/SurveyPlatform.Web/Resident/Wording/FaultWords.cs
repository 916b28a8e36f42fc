using System.Diagnostics;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Web.Resident.Wording;

/// <summary>Says a fault the way one tells a neighbour what to do next.</summary>
/// <param name="words">The program's own.</param>
/// <param name="language">In which the questionnaire is read.</param>
internal sealed class FaultWords(Words words, string language)
{
    /// <param name="fault">As the review found it.</param>
    /// <param name="item">Null where the questionnaire has no such field.</param>
    /// <exception cref="UnreachableException">The fault is of a kind that has no words yet.</exception>
    public string Of(AnswerFault fault, Item? item) =>
        fault.Kind switch
        {
            _ when item is null => words["FaultUnknown"],
            AnswerFaultKind.UnknownItem => words["FaultUnknown"],
            AnswerFaultKind.Required or AnswerFaultKind.WrongKind => Missing(item),
            AnswerFaultKind.NotOffered => item is AreaItem ? Missing(item) : words["FaultNotOffered"],
            AnswerFaultKind.Repeated => words["FaultRepeated"],
            AnswerFaultKind.ExcludesOthers => words.Format("FaultExcludesOthers", LabelOfExclusive(item)),
            AnswerFaultKind.TooFew => words.Format("FaultTooFew", fault.Bounds![0]),
            AnswerFaultKind.TooMany => words.Format("FaultTooMany", fault.Bounds![1]),
            AnswerFaultKind.OutOfRange => Missing(item),
            AnswerFaultKind.TooManyDecimals when fault.Bounds![0] > 0 => words.Format("FaultDecimals", fault.Bounds[0]),
            AnswerFaultKind.TooManyDecimals => words["FaultWholeNumber"],
            AnswerFaultKind.TooLong => words.Format("FaultTooLong", fault.Bounds![0]),
            AnswerFaultKind.AreaNotPrecise => words["FaultAreaNotPrecise"],
            AnswerFaultKind.CheckFailed => fault.Message?.In(language) ?? words["FaultCheck"],
            _ => throw new UnreachableException(fault.Kind.ToString()),
        };

    /// <summary>What is asked for, which is the same whether nothing was given or something of another kind.</summary>
    private string Missing(Item item) =>
        item switch
        {
            MultipleChoiceItem { Least: > 1 and var least } => words.Format("FaultTooFew", least),
            MultipleChoiceItem => words["FaultChooseSome"],
            AreaItem { Level: 1 } => words["FaultChooseDistrict"],
            AreaItem => words["FaultChooseArea"],
            NumberItem number => Number(number),
            TextItem or LongTextItem => words["FaultWriteSomething"],
            _ => words["FaultChooseOne"],
        };

    private string Number(NumberItem item) =>
        (item.Least, item.Most) switch
        {
            ({ } least, { } most) => words.Format("FaultNumberBetween", least, most),
            ({ } least, null) => words.Format("FaultNumberLeast", least),
            (null, { } most) => words.Format("FaultNumberMost", most),
            _ => words["FaultNumber"],
        };

    private string LabelOfExclusive(Item item) =>
        item is MultipleChoiceItem multiple
            ? multiple.Choices.First(choice => choice.IsExclusive).Label.In(language)
            : string.Empty;
}
