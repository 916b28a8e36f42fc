using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Samples.Answers;

namespace SurveyPlatform.Samples.Lines;

/// <summary>One made-up response, as a line of <c>samples/responses.ndjson</c> holds it.</summary>
public sealed record Sample
{
    public required Guid ResponseId { get; init; }

    /// <summary>How it was made; the file does not tell.</summary>
    public required Manner Manner { get; init; }

    /// <summary>How long the filling in took, in whole seconds.</summary>
    public required int Seconds { get; init; }

    /// <summary>By field code; what was left blank is absent.</summary>
    public required IReadOnlyDictionary<string, Value> Answers { get; init; }
}
