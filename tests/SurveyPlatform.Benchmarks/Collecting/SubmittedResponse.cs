using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>The record that the no-op endpoint parses its body into: what the product takes, and nothing asked of it.</summary>
internal sealed record SubmittedResponse(
    Guid ResponseId,
    string Language,
    int? Seconds,
    IReadOnlyDictionary<string, Value> Answers
);
