using System.Globalization;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Web.Resident.Branching;

/// <summary>A field that is answered by ticking, whose possible answers are therefore known beforehand.</summary>
/// <param name="Code">The field's code.</param>
/// <param name="Answers">All that can be ticked.</param>
/// <param name="IsSeveral">Several can be ticked at once, so that the answer is a list.</param>
internal sealed record TickedField(string Code, IReadOnlyList<TickedAnswer> Answers, bool IsSeveral)
{
    public static IEnumerable<TickedField> ListOf(PreparedQuestionnaire questionnaire) =>
        questionnaire.Fields.Select(field => Find(field, questionnaire.Context)).OfType<TickedField>();

    private static TickedField? Find(Field field, AnswerContext context) =>
        field.Item switch
        {
            ChoiceItem item => new(field.Code, OfChoices(item.Choices), IsSeveral: false),
            MultipleChoiceItem item => new(field.Code, OfChoices(item.Choices), IsSeveral: true),
            RatingItem item => new(field.Code, OfScale(context.Scales[item.Scale]), IsSeveral: false),
            MatrixItem item => new(field.Code, OfScale(context.Scales[item.Scale]), IsSeveral: false),
            ScoreItem => new(
                field.Code,
                [.. Enumerable.Range(0, ScoreItem.Highest + 1).Select(OfNumber)],
                IsSeveral: false
            ),
            _ => null,
        };

    private static TickedAnswer[] OfChoices(IReadOnlyList<Choice> choices) =>
        [.. choices.Select(choice => OfText(choice.Code))];

    private static TickedAnswer[] OfScale(Scale scale) =>
        [
            .. scale.Steps.Select(step => OfNumber(step.Value)),
            .. scale.NonAnswers.Select(other => OfText(NonAnswerCodes.CodeOf(other.Kind))),
        ];

    private static TickedAnswer OfNumber(int number) =>
        new(number.ToString(CultureInfo.InvariantCulture), Value.Of((double)number));

    private static TickedAnswer OfText(string text) => new(text, Value.Of(text));
}
