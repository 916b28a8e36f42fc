using System.Diagnostics;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Something to read; it asks nothing.</summary>
public sealed record NoteItem : Item
{
    public override IEnumerable<Field> Fields() => [];

    public override ValueKinds AnswerKinds(AnswerContext context) => ValueKinds.None;

    /// <exception cref="UnreachableException">Always: a note has no field that could be answered.</exception>
    public override AnswerFault FaultOf(Field field, Value answer, AnswerContext context) =>
        throw new UnreachableException($"The note '{Code}' has no field.");
}
