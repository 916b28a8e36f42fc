using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>As many of the respondent's own words as a few paragraphs hold.</summary>
public sealed record LongTextItem : Item
{
    public const int LengthUnlessStated = 1000;

    /// <summary>In characters as a person counts them, so that a rare character or an emoji is one.</summary>
    public int MostCharacters { get; init; } = LengthUnlessStated;

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Text;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context) =>
        WrittenAnswers.FaultOf(field, answer, MostCharacters);
}
