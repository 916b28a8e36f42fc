using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A rating on a scale; the answer is the value of a step, or the code of a non-answer that the scale offers.</summary>
public sealed record RatingItem : Item
{
    /// <summary>The code of a scale of the questionnaire.</summary>
    public required string Scale { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ScaleAnswers.KindsOf(Scale, context);

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context) =>
        ScaleAnswers.FaultOf(Scale, field, answer, context);
}
