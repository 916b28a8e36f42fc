namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>One of those that are loaded in turn.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="LoadAsync">Loads it over so many connections for so long.</param>
/// <param name="Against">What its throughput is held against, in the same round; null for those that are the measure.</param>
internal sealed record Contender(
    string Name,
    Func<int, TimeSpan, Task<LoadResult>> LoadAsync,
    Contender? Against = null
)
{
    /// <summary>The least share of the other's throughput, by the number of connections; empty where none is asked for.</summary>
    public IReadOnlyDictionary<int, double> LeastShares { get; init; } = new Dictionary<int, double>();

    /// <summary>The greatest p99 in milliseconds, by the number of connections.</summary>
    public IReadOnlyDictionary<int, double> MostMilliseconds { get; init; } = new Dictionary<int, double>();
}
