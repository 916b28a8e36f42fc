using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A place out of an area tree; the answer is the code of the area.</summary>
public sealed record AreaItem : Item
{
    /// <summary>The code of the area tree.</summary>
    public required string Areas { get; init; }

    /// <summary>The level that the answer must have: 1 for a district or county, 2 for a township.</summary>
    public required int Level { get; init; }

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.Text;

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context)
    {
        if (answer.Text is not { } code)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.WrongKind);
        }

        var tree = context.Areas[Areas];
        var area = tree.IndexOf(code);
        if (area < 0 || tree.LevelOf(area) > Level)
        {
            return new AnswerFault(field.Code, AnswerFaultKind.NotOffered);
        }

        return tree.LevelOf(area) == Level ? null : new AnswerFault(field.Code, AnswerFaultKind.AreaNotPrecise);
    }
}
