namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>What a load came to.</summary>
internal sealed record LoadResult
{
    /// <summary>How many requests were answered with 2xx.</summary>
    public required long Acknowledged { get; init; }

    public required int Refused { get; init; }

    /// <summary>How the first answer with another status began.</summary>
    public required string? FirstRefusal { get; init; }

    /// <summary>Answers a second.</summary>
    public required double Throughput { get; init; }

    public required double MedianMilliseconds { get; init; }

    /// <summary>99 of 100 answers came sooner.</summary>
    public required double P99Milliseconds { get; init; }

    /// <summary>How long all cores together worked for one answer: on the server, and here.</summary>
    public required double ServerMicroseconds { get; init; }

    public required double LoaderMicroseconds { get; init; }
}
