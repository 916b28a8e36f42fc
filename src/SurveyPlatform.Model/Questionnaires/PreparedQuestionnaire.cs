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
    private readonly FrozenDictionary<string, Field> fieldByCode;

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
        Items = [.. questionnaire.Items.Select(Prepare)];
        Fields = [.. Items.SelectMany(item => item.Fields)];
        fieldByCode = Fields.ToFrozenDictionary(field => field.Code, StringComparer.Ordinal);
    }

    public Questionnaire Questionnaire { get; }

    public AnswerContext Context { get; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<PreparedItem> Items { get; }

    /// <summary>Every place for an answer, in the order in which they are asked.</summary>
    public IReadOnlyList<Field> Fields { get; }

    public bool HasField(string code) => fieldByCode.ContainsKey(code);

    private static PreparedItem Prepare(Item item) =>
        new(
            item,
            [.. item.Fields()],
            item.VisibleWhen is null ? null : ExpressionParser.Parse(item.VisibleWhen),
            [.. item.Checks.Select(check => new PreparedCheck(ExpressionParser.Parse(check.When), check.Message))]
        );
}
