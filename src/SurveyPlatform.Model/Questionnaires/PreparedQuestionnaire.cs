using System.Collections.Frozen;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>
/// A published version made ready to be used many times: conditions parsed, fields and scales looked up. It rests on a
/// questionnaire in which <see cref="QuestionnaireReview"/> finds no fault.
/// </summary>
public sealed class PreparedQuestionnaire
{
    private readonly FrozenDictionary<string, int> placeByCode;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> placeByCharacters;

    /// <param name="questionnaire">Without fault.</param>
    /// <param name="areas">At least the trees that its area items name.</param>
    /// <exception cref="ExpressionException">A condition cannot be parsed.</exception>
    public PreparedQuestionnaire(Questionnaire questionnaire, IEnumerable<AreaTree> areas)
    {
        Questionnaire = questionnaire;
        Context = new AnswerContext(
            questionnaire.Scales.ToFrozenDictionary(scale => scale.Code, StringComparer.Ordinal),
            areas.ToFrozenDictionary(tree => tree.Code, StringComparer.Ordinal)
        );
        var (items, fields) = (new List<PreparedItem>(), new List<Field>());
        foreach (var item in questionnaire.Items)
        {
            items.Add(Prepare(item, firstPlace: fields.Count));
            fields.AddRange(items[^1].Fields);
        }

        (Items, Fields) = (items, fields);
        placeByCode = fields
            .Select((field, place) => KeyValuePair.Create(field.Code, place))
            .ToFrozenDictionary(StringComparer.Ordinal);
        placeByCharacters = placeByCode.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Questionnaire Questionnaire { get; }

    public AnswerContext Context { get; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<PreparedItem> Items { get; }

    /// <summary>Every place for an answer, in the order in which they are asked.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Where the field of a code stands in <see cref="Fields"/>; −1 where there is none.</summary>
    public int PlaceOf(string code) => placeByCode.GetValueOrDefault(code, -1);

    /// <summary>The same for a code that is no string yet.</summary>
    public int PlaceOf(ReadOnlySpan<char> code) => placeByCharacters.TryGetValue(code, out var place) ? place : -1;

    private static PreparedItem Prepare(Item item, int firstPlace) =>
        new(
            item,
            firstPlace,
            [.. item.Fields()],
            item.VisibleWhen is null ? null : ExpressionParser.Parse(item.VisibleWhen),
            [.. item.Checks.Select(check => new PreparedCheck(ExpressionParser.Parse(check.When), check.Message))]
        );
}
