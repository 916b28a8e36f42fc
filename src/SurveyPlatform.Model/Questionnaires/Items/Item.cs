using System.Text.Json.Serialization;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One thing that a questionnaire asks or says. Each kind knows which answers fit it, and nothing of other kinds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceItem), "choice")]
[JsonDerivedType(typeof(MultipleChoiceItem), "choices")]
[JsonDerivedType(typeof(RatingItem), "rating")]
[JsonDerivedType(typeof(MatrixItem), "matrix")]
[JsonDerivedType(typeof(ScoreItem), "score")]
[JsonDerivedType(typeof(NumberItem), "number")]
[JsonDerivedType(typeof(TextItem), "text")]
[JsonDerivedType(typeof(LongTextItem), "longText")]
[JsonDerivedType(typeof(AreaItem), "area")]
[JsonDerivedType(typeof(NoteItem), "note")]
public abstract record Item
{
    /// <summary>Names the item among the answers and in expressions; keeps its meaning from version to version.</summary>
    [JsonPropertyOrder(-5)]
    public required string Code { get; init; }

    /// <summary>The question, or the statement of a note.</summary>
    [JsonPropertyOrder(-4)]
    public required LocalText Stem { get; init; }

    [JsonPropertyOrder(-3)]
    public LocalText? Help { get; init; }

    [JsonPropertyName("required"), JsonPropertyOrder(-2)]
    public bool IsRequired { get; init; }

    /// <summary>An expression over earlier items; the item is asked only where it is true.</summary>
    [JsonPropertyOrder(-1)]
    public string? VisibleWhen { get; init; }

    /// <summary>What must hold of an answer beyond its kind.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>What the item is for beyond itself: <c>area</c>, <c>residence</c>, <c>sex</c>, <c>ageband</c>, <c>nps</c> …</summary>
    [JsonPropertyOrder(101)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The places for its answers.</summary>
    public virtual IEnumerable<Field> Fields() => [new Field(Code, this)];

    /// <summary>The kinds of value that its answers have, for the review of expressions.</summary>
    public abstract ValueKinds AnswerKinds(AnswerContext context);

    /// <summary>Says why an answer does not fit, or null where it does. The answer is never missing.</summary>
    public abstract AnswerFault? FaultOf(Field field, Value answer, AnswerContext context);
}
