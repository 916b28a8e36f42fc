using System.Globalization;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>
/// Makes typed values of what a form sends, which is all text. What cannot be read stays a text, so that the review
/// finds the fault and the page can show again what was typed.
/// </summary>
internal static class FormReader
{
    public static AnswerSheet Read(PreparedQuestionnaire questionnaire, TypedForm typed) =>
        AnswerSheet.Of(
            questionnaire,
            typed.Answers.Select(answer =>
            {
                var item = questionnaire.PlaceOf(answer.Key) is >= 0 and var place
                    ? questionnaire.Fields[place].Item
                    : null;
                return KeyValuePair.Create(answer.Key, ValueOf(item, answer.Value));
            })
        );

    private static Value ValueOf(Item? item, IReadOnlyList<string> typed)
    {
        var texts = typed.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        return (item, texts) switch
        {
            (_, []) => Value.Missing,
            (MultipleChoiceItem, _) => ListOf(texts),
            (_, [var only]) => SingleOf(item, only),
            // Two answers where one belongs: a list, which no such item takes.
            _ => ListOf(texts),
        };
    }

    private static Value SingleOf(Item? item, string text) =>
        item switch
        {
            NumberItem number => WrittenNumber.Read(text, number.Unit) is { } read ? Value.Of(read) : Value.Of(text),
            RatingItem or MatrixItem or ScoreItem => StepOf(text),
            _ => Value.Of(text),
        };

    /// <summary>A step of a scale is a number; what stands beside the steps, such as <c>dontKnow</c>, is a text.</summary>
    private static Value StepOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step)
            ? Value.Of((double)step)
            : Value.Of(text);

    private static Value ListOf(List<string> texts) => Value.Of(texts.ConvertAll(Value.Of));
}
