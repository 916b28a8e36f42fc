using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Samples;

/// <summary>One line of <c>samples/responses.ndjson</c> as a reader of the file sees it.</summary>
internal sealed record SampleLine
{
    public required Guid ResponseId { get; init; }

    public required string Language { get; init; }

    public required int Seconds { get; init; }

    public required IReadOnlyDictionary<string, Value> Answers { get; init; }

    /// <summary>The steps given to the ten projects and the three rows of the matrix, 不了解 left out.</summary>
    public IReadOnlyList<double> Ratings =>
        [
            .. Answers
                .Where(answer =>
                    answer.Key.StartsWith("rate_", StringComparison.Ordinal)
                    || answer.Key.StartsWith("service.", StringComparison.Ordinal)
                )
                .Select(answer => answer.Value.Number)
                .OfType<double>(),
        ];

    public bool IsOld => Answers["ageband"].Text is "60-69" or "70plus";
}
