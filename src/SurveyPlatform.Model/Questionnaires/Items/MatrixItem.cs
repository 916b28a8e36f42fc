using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>Several things rated on one scale; each row is answered as a <see cref="RatingItem"/> would be.</summary>
public sealed record MatrixItem : Item
{
    /// <summary>The code of a scale of the questionnaire.</summary>
    public required string Scale { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    public override IEnumerable<Field> Fields() => Rows.Select(row => new Field($"{Code}.{row.Code}", this, row));

    public override ValueKinds AnswerKinds(AnswerContext context) => ScaleAnswers.KindsOf(Scale, context);

    public override AnswerFault? FaultOf(Field field, Value answer, AnswerContext context) =>
        ScaleAnswers.FaultOf(Scale, field, answer, context);
}
