using System.Text.Json;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>One line of <c>samples/responses.ndjson</c>: a response as a system would file it.</summary>
internal sealed record SampleResponse
{
    public static JsonSerializerOptions Json { get; } =
        new(QuestionnaireJson.Options) { Converters = { new ValueJson() } };

    public required Guid ResponseId { get; init; }

    public required string Language { get; init; }

    public int? Seconds { get; init; }

    public required IReadOnlyDictionary<string, Value> Answers { get; init; }
}
