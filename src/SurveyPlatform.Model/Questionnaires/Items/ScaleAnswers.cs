using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Which answers fit a scale, for all items that are answered on one.</summary>
internal static class ScaleAnswers
{
    public static ValueKinds KindsOf(string scaleCode, AnswerContext context) =>
        context.Scales[scaleCode].NonAnswers.Count > 0 ? ValueKinds.Number | ValueKinds.Text : ValueKinds.Number;

    public static AnswerFault? FaultOf(string scaleCode, Field field, Value answer, AnswerContext context)
    {
        var scale = context.Scales[scaleCode];
        var isOffered = answer.Kind switch
        {
            ValueKinds.Number => scale.Steps.Any(step => answer == Value.Of(step.Value)),
            ValueKinds.Text => scale.NonAnswers.Any(other =>
                string.Equals(NonAnswerCodes.CodeOf(other.Kind), answer.Text, StringComparison.Ordinal)
            ),
            _ => (bool?)null,
        };

        return isOffered switch
        {
            true => null,
            false => new AnswerFault(field.Code, AnswerFaultKind.NotOffered),
            null => new AnswerFault(field.Code, AnswerFaultKind.WrongKind),
        };
    }
}
