using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Model.Responses;

/// <summary>
/// One respondent's answers to a questionnaire, each in the place of its field, so that nobody has to look them up by
/// name. A place that was never filled is empty, which is not the same as filled with a blank.
/// </summary>
/// <param name="questionnaire">Its <see cref="PreparedQuestionnaire.Fields"/> are the places.</param>
public sealed class AnswerSheet(PreparedQuestionnaire questionnaire)
{
    private readonly Value[] answers = new Value[questionnaire.Fields.Count];
    private readonly bool[] isFilled = new bool[questionnaire.Fields.Count];
    private List<string>? unknown;

    public PreparedQuestionnaire Questionnaire => questionnaire;

    /// <summary>The codes that were answered and are none of the questionnaire's.</summary>
    public IReadOnlyList<string> Unknown => unknown ?? [];

    /// <summary>The answer in a place; <see cref="Value.Missing"/> where it is blank or empty.</summary>
    public Value this[int place] => answers[place];

    /// <summary>The answer to a field; missing where it is blank or empty, or where there is no such field.</summary>
    public Value this[string code] =>
        questionnaire.PlaceOf(code) is >= 0 and var place ? answers[place] : Value.Missing;

    public static AnswerSheet Of(
        PreparedQuestionnaire questionnaire,
        IEnumerable<KeyValuePair<string, Value>> answerByCode
    )
    {
        var sheet = new AnswerSheet(questionnaire);
        foreach (var (code, answer) in answerByCode)
        {
            if (questionnaire.PlaceOf(code) is >= 0 and var place)
            {
                sheet.Fill(place, answer);
            }
            else
            {
                (sheet.unknown ??= []).Add(code);
            }
        }

        return sheet;
    }

    public bool IsFilled(int place) => isFilled[place];

    public bool IsFilled(string code) => questionnaire.PlaceOf(code) is >= 0 and var place && isFilled[place];

    public void Fill(int place, Value answer)
    {
        answers[place] = answer;
        isFilled[place] = true;
    }
}
