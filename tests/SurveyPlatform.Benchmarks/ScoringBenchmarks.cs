using BenchmarkDotNet.Attributes;
using SurveyPlatform.Samples.Speed;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Tallies;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Benchmarks;

/// <summary>The times of scoring a million responses.</summary>
public class ScoringBenchmarks
{
    public const int Responses = 1_000_000;
    public const int News = 1_000;

    // Enough for every iteration to have responses that the tally has not seen.
    private const int MostRefreshes = 40;

    private SpeedSample sample = null!;
    private SpeedSample[] news = null!;
    private SampleTally byVillage = null!;
    private SampleTally byMargins = null!;
    private TalliedSample tallied = null!;
    private WaveWork wave = null!;
    private int refreshes;

    [GlobalSetup]
    public void MakeSample()
    {
        var longer = SpeedSample.Make(Responses + MostRefreshes * News);
        sample = longer.Slice(0, Responses);
        news = [.. Enumerable.Range(0, MostRefreshes).Select(i => longer.Slice(Responses + i * News, News))];
        byVillage = ScoringWork.Count(sample);
        byMargins = ScoringWork.CountByMargins(sample);
        tallied = ScoringWork.CountByMargins(sample).Take();
        wave = WaveWork.Of(Responses);
    }

    /// <summary>The demand: at most half a second.</summary>
    [Benchmark]
    public object Score() => ScoringWork.Score(sample);

    [Benchmark]
    public SampleTally CountByMargins() => ScoringWork.CountByMargins(sample);

    [Benchmark]
    public IReadOnlyList<Estimate> RakedMeansCalibrated() => ScoringWork.RakedMeans(tallied, RakingVariance.Calibrated);

    [Benchmark]
    public IReadOnlyList<Estimate> RakedMeansSwept() => ScoringWork.RakedMeans(tallied, RakingVariance.Swept);

    /// <summary>The demand: at most 50 milliseconds.</summary>
    [Benchmark]
    public object Refresh() => ScoringWork.Refresh(byVillage, byMargins, news[refreshes++ % MostRefreshes]);

    /// <summary>Everything that the console shows and the workbook prints of a wave of as many responses.</summary>
    [Benchmark]
    public object Wave() => wave.Score();
}
