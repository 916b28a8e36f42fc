using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A line of the respondent's own words.</summary>
public sealed record TextItem : Item
{
    public const int LengthUnlessStated = 100;

    /// <summary>In characters as a person counts them, so that a rare character or an emoji is one.</summary>
    public int MostCharacters { get; init; } = LengthUnlessStated;

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Text;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context) =>
        WrittenAnswers.FaultOf(field, answer, MostCharacters);
}
