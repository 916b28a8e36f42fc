using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Which answers fit an item that is answered in the respondent's own words.</summary>
internal static class WrittenAnswers
{
    public static AnswerFault? FaultOf(Field field, Value answer, int mostCharacters)
    {
        if (answer.Text is not { } text)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        return text.EnumerateRunes().Count() <= mostCharacters
            ? null
            : new AnswerFault(field.Code, AnswerFaultKind.TooLong, [mostCharacters]);
    }
}
