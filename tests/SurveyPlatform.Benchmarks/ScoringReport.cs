using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SurveyPlatform.Samples.Speed;

namespace SurveyPlatform.Benchmarks;

/// <summary>Checks the sample and its scores, times the work, and prints what a reader needs to judge both.</summary>
internal static class ScoringReport
{
    private const string PublishedChecksum = "8fd8cb271a99fc704c0e438023b98d3ee28f0494b00c895c99f16ed84dd200fa";
    private const int Warmups = 3;
    private const int Iterations = 15;
    private const int Megabyte = 1 << 20;

    // Seconds for the same on the machine that the references were made on: R 4.2.2 with survey, all steps, and with the raked means by
    // calibrate; a one-pass numpy program, means alone.
    private const double WithR = 76;
    private const double WithRCalibrated = 22;
    private const double WithNumpy = 0.6;

    private const double MostSeconds = 0.5;
    private const double MostMegabytes = 400;
    private const double MostRefreshSeconds = 0.05;

    /// <returns>Whether the sample, its scores and the demands hold.</returns>
    public static bool Run()
    {
        var sample = SpeedSample.Make(ScoringBenchmarks.Responses);
        var megabytes = PeakMemory.Beyond(() => ScoringWork.Score(sample)) / Megabyte;
        var checksum = SpeedSampleFile.Checksum(sample);
        var agreement = new ScoringAgreement();
        agreement.Compare(sample);
        agreement.CompareRefresh(sample, ScoringBenchmarks.News);
        Print($"Sample     {sample.Count:N0} responses, 20 items, 50 strata, 2,000 villages; SHA-256 {checksum}");
        Print(
            $"Agreement  {agreement.Count:N0} numbers with R's, largest departure {agreement.Largest:0.0e+00} (1e-08)"
        );
        foreach (var departure in agreement.Departures.Take(10))
        {
            Print($"           {departure}");
        }

        if (!string.Equals(checksum, PublishedChecksum, StringComparison.Ordinal) || agreement.Departures.Count > 0)
        {
            Print($"The sample is not the published one, or its scores are not R's.");
            return false;
        }

        return PrintTimes(Time(), megabytes);
    }

    private static Dictionary<string, double> Time()
    {
        var job = Job
            .Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(Warmups)
            .WithIterationCount(Iterations);
        var config = ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance);
        var summary = BenchmarkRunner.Run<ScoringBenchmarks>(config);
        return summary.Reports.ToDictionary(
            report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            Median,
            StringComparer.Ordinal
        );
    }

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median / 1e9;

    private static bool PrintTimes(Dictionary<string, double> seconds, double megabytes)
    {
        var score = seconds[nameof(ScoringBenchmarks.Score)];
        var count = seconds[nameof(ScoringBenchmarks.CountByMargins)];
        var calibrated = seconds[nameof(ScoringBenchmarks.RakedMeansCalibrated)];
        var swept = seconds[nameof(ScoringBenchmarks.RakedMeansSwept)];
        var refresh = seconds[nameof(ScoringBenchmarks.Refresh)];
        Print($"Machine    {Environment.ProcessorCount} cores; medians of {Iterations} after {Warmups} to warm up");
        Print($"");
        PrintLine("20 means with errors, overall and by 50 strata, raking to 3 margins", score, MostSeconds);
        PrintLine("Refresh of all of that and the raked means after 1,000 responses", refresh, MostRefreshSeconds);
        PrintLine("Count by village and margins, once", count, null);
        PrintLine("20 raked means with errors from it, calibrated", calibrated, null);
        PrintLine("20 raked means with errors from it, ten sweeps", swept, null);
        PrintLine(
            "All scores of a wave of as many: the seeds' questionnaire and plan",
            seconds[nameof(ScoringBenchmarks.Wave)],
            null
        );
        Print($"{"Peak memory beyond the columns", -70}{megabytes, 8:0} MB   (demand {MostMegabytes:0} MB)");
        Print($"");
        Print($"R survey takes {WithR:0} s for the lines above: {WithR / (score + count + swept):0} times as long.");
        var quicker = WithRCalibrated / (score + count + calibrated);
        Print($"With its quicker calibrate form it takes {WithRCalibrated:0} s: {quicker:0} times as long.");
        Print(
            $"A one-pass numpy program takes {WithNumpy} s for the means alone: {WithNumpy / score:0.0} times the first line."
        );
        var holds = score <= MostSeconds && refresh <= MostRefreshSeconds && megabytes <= MostMegabytes;
        Print($"{(holds ? "All demands are met." : "A demand is not met.")}");
        return holds;
    }

    private static void PrintLine(string work, double seconds, double? most)
    {
        var demand = most is { } limit ? $"   (demand {limit * 1000:0} ms)" : "";
        Print($"{work, -70}{seconds * 1000, 8:0.0} ms{demand}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
